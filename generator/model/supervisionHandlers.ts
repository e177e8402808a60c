import { handlersBy, type Primary } from "./handlersBy.js";
import { endedName, finishedName, startMethod } from "./names.js";
import type { AgentDef } from "./spec.js";
import { endingsOf } from "./stances.js";

/** What is told of the ends of children, by their groups; of those that the agent has. */
export function finishedHandlers(agent: AgentDef): readonly Primary[] {
  const groups = new Map(agent.supervises?.groups.map((group) => [group.name, group]));
  return handlersBy(agent, endingsOf("finished"), (name) => {
    const group = groups.get(name);
    return group && { called: finishedName(name), made: (base) => ({ kind: "finished", ...base, group }) };
  });
}

/** What is told of the ends of other agents. */
export function endedHandlers(agent: AgentDef): readonly Primary[] {
  return handlersBy(agent, endingsOf("watches"), (name, { handle }) => ({
    called: endedName(name),
    made: (base) => ({ kind: "ended", ...base, agent: handle.message }),
  }));
}

/** What makes the children that start with the agent. */
export function startHandlers({ supervises }: AgentDef): readonly Primary[] {
  const started = supervises?.groups.filter(({ start }) => start > 0) ?? [];
  return started.map((group) => {
    const span = group.said.get("start") ?? group.span;
    return { handler: { kind: "start", method: startMethod(group.name), states: [], next: [], span, group } };
  });
}
