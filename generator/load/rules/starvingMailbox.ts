import type { Report } from "../../diagnostics/create.js";
import { grouped } from "../../model/grouped.js";
import { targetsOf } from "../../model/moves.js";
import { isEnd } from "../../model/names.js";
import type { AgentDef, StateDef } from "../../model/spec.js";
import { heardBy } from "../../model/stances.js";
import { listed } from "../listed.js";
import type { Rule } from "./rule.js";
import { shortestLoop, showWay, type Tangle, tanglesOf, taskMoves } from "./tasks.js";

/** An agent that handles messages comes to them: its tasks do not go round by themselves, past all events states. */
export const starvingMailbox: Rule = (spec, report) => {
  for (const agent of spec.agents.filter(handlesMessages)) {
    const free = withWayOut(agent);
    const tangles = tanglesOf(taskMoves(agent, (task) => [task]));
    for (const tangle of tangles) reportTangle(agent, tangle, free, report);
    for (const state of agent.states) {
      if (!repeatsForever(state) || free.has(state.name)) continue;
      const way = `${state.name} → ${state.name}`;
      report("starving-mailbox", state.span, { agent: agent.name, way, ...FOREVER }, [LEAVE]);
    }
  }
};

const FOREVER = { wait: "forever once", out: "no way out" };
const AWHILE = { wait: "as long as", out: "no events state on this way" };
const ALLOW = "Where that is never long, say so: `allow: { starving-mailbox: ten turns at most }`.";
const LEAVE = "Let a way lead from there to an events state, or to `done`.";

function handlesMessages({ states }: AgentDef): boolean {
  return states.some(
    (state) =>
      state.mode === "events" &&
      [...state.stances, ...heardBy(state)].some(({ stance }) => stance === "handle" || stance === "go"),
  );
}

function repeatsForever(state: StateDef): boolean {
  return state.mode !== "events" && state.repeat !== undefined && state.next.length === 0;
}

/** The names of what leads to an events state or to an end, be it by an error. */
function withWayOut({ states }: AgentDef): ReadonlySet<string> {
  const events = states.filter(({ mode }) => mode === "events");
  const tasks = states.filter(({ mode }) => mode !== "events");
  const before = grouped(
    tasks.flatMap((state) => targetsOf(state).map((target) => [target, state.name] as const)),
  );
  const free = new Set([...[...before.keys()].filter(isEnd), ...events.map(({ name }) => name)]);
  // A set hands out what is added while it is read.
  for (const name of free) for (const earlier of before.get(name) ?? []) free.add(earlier);
  return free;
}

function reportTangle(agent: AgentDef, tangle: Tangle, free: ReadonlySet<string>, report: Report): void {
  const [start = 0] = tangle.states;
  const loop = shortestLoop(tangle, start);
  const last = loop.at(-1);
  const state = agent.states[start];
  if (last === undefined || state === undefined) return;
  const holes = { agent: agent.name, way: showWay(loop, agent) };
  if (!free.has(state.name))
    return report("starving-mailbox", last.target.span, { ...holes, ...FOREVER }, [LEAVE]);
  const exits = exitsOf(agent, tangle);
  const end =
    exits.length === 0
      ? "Only an error ends it: no `next` leads out."
      : `Only a body that chooses to move on ends it: to ${listed(exits)}.`;
  report("starving-mailbox", last.target.span, { ...holes, ...AWHILE }, [end, ALLOW]);
}

/** Where the bodies of a tangle may move on to. */
function exitsOf({ states }: AgentDef, tangle: Tangle): readonly string[] {
  const inside = tangle.states.flatMap((number) => states[number] ?? []);
  const names = new Set(inside.map(({ name }) => name));
  const targets = inside.flatMap((state) => (state.mode === "events" ? [] : state.next));
  return [...new Set(targets.map(({ name }) => name))].filter((name) => !names.has(name));
}
