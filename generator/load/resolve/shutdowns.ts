import { agentDefsOf } from "../../model/lookup.js";
import type { AgentDef, Spec } from "../../model/spec.js";
import { childrenOf, deadlineOf, SHUTDOWN } from "../../model/supervised.js";
import type { GroupDef } from "../../model/supervision.js";
import { componentsOf } from "../components.js";

/**
 * Agents with how long their groups may take to end filled in where the spec does not say: a child that supervises others
 * needs as long as all its groups, one after the other. OTP lets supervisors take for ever; this is what they need.
 * Where children lead back to their supervisor, nobody knows how often: each of them counts once.
 */
export function withShutdowns(agents: readonly AgentDef[], spec: Spec): readonly AgentDef[] {
  if (agents.every(({ supervises }) => supervises === undefined)) return agents;
  const numbers = new Map(agents.map(({ name }, number) => [name, number]));
  const graph = agents.map((agent) => childrenOf(agent).flatMap(({ name }) => numbers.get(name) ?? []));
  const deadlines = new Map([...agentDefsOf(spec)].map(([name, agent]) => [name, deadlineOf(agent)]));
  const made = [...agents];
  // Components come after those that they lead to.
  for (const number of componentsOf(graph).flat()) {
    const agent = agents[number];
    if (agent === undefined) continue;
    const filled = filledIn(agent, deadlines);
    made[number] = filled;
    deadlines.set(agent.name, deadlineOf(filled));
  }
  return made;
}

function filledIn(agent: AgentDef, deadlines: ReadonlyMap<string, number>): AgentDef {
  const { supervises } = agent;
  if (supervises === undefined) return agent;
  const groups = supervises.groups.map((group) =>
    group.said.has("shutdown") ? group : { ...group, shutdown: neededBy(group, deadlines) },
  );
  return { ...agent, supervises: { ...supervises, groups } };
}

function neededBy({ agents }: GroupDef, deadlines: ReadonlyMap<string, number>): number {
  return agents.reduce((most, { name }) => Math.max(most, deadlines.get(name) ?? SHUTDOWN), SHUTDOWN);
}
