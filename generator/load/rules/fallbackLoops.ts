import type { Report } from "../../diagnostics/create.js";
import type { AgentDef, Site, StateDef, TaskDef } from "../../model/spec.js";
import type { Rule } from "./rule.js";
import { shortestLoop, showWay, type Tangle, type TaskMove, tanglesOf, taskMoves } from "./tasks.js";

/**
 * Where errors lead round from task to task, the agent pauses on the way, or an error that stays makes it spin. The
 * backoff of `retry` is such a pause, in a state that is left by its fallback; and so is an events state.
 */
export const fallbackLoops: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    if (!agent.states.some(fallsBackAtOnce)) continue;
    for (const tangle of tanglesOf(taskMoves(agent, sitesWithoutPause))) reportLoops(agent, tangle, report);
  }
};

function sitesWithoutPause(task: TaskDef): readonly Site[] {
  return task.fallback !== undefined && fallsBackAtOnce(task) ? [task, task.fallback] : [task];
}

function fallsBackAtOnce(state: StateDef): boolean {
  return state.mode !== "events" && state.fallback !== undefined && state.retry === undefined;
}

/** How many ways round are told of one tangle: each may have a great many. */
const TOLD = 10;

function reportLoops(agent: AgentDef, tangle: Tangle, report: Report): void {
  const isFallback = ({ from, site }: TaskMove): boolean => site !== agent.states[from];
  const told = new Set<number>();
  let count = 0;
  for (const start of tangle.states) {
    if (told.has(start) || !tangle.movesOf(start).some(isFallback)) continue;
    const loop = shortestLoop(tangle, start, isFallback);
    const state = agent.states[start]?.name ?? "";
    const [first] = loop;
    if (first === undefined) continue;
    report("fallback-loop", first.target.span, { state, way: showWay(loop, agent) }, [
      `Pause in between: give "${state}" \`retry: { max: 3, backoff: 200ms..5s }\`.`,
    ]);
    for (const { from } of loop.filter(isFallback)) told.add(from);
    count += 1;
    if (count === TOLD) return;
  }
}
