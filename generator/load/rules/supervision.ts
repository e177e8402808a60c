import { agentDefsOf } from "../../model/lookup.js";
import { deadlineOf } from "../../model/supervised.js";
import { formatDuration } from "../../text/duration.js";
import { circlesOf, leadsBack } from "./circles.js";
import type { Rule } from "./rule.js";

/** No agent starts itself by starting its children. Where they may be of several kinds, code may choose another. */
export const endlessStarts: Rule = (spec, report) => {
  const circles = circlesOf(spec.agents, ({ start, agents }) => start > 0 && agents.length === 1);
  for (const { agent, group, way } of circles)
    report("endless-start", group.said.get("start") ?? group.span, { agent: agent.name, way });
};

/** Children that supervise others have the time to end that all of their groups may take. */
export const enoughTime: Rule = (spec, report) => {
  const agents = agentDefsOf(spec);
  const comesBack = leadsBack(spec.agents);
  for (const { agent, group } of circlesOf(spec.agents, ({ said }) => !said.has("shutdown"))) {
    const given = formatDuration(group.shutdown);
    report("unclear-shutdown", group.span, { group: group.name, agent: agent.name, given });
  }
  for (const { name, supervises } of spec.agents) {
    for (const group of supervises?.groups ?? []) {
      const at = group.said.get("shutdown");
      const slow = group.agents
        .flatMap((child) => (comesBack(name, child.name) ? [] : (agents.get(child.name) ?? [])))
        .find((child) => child.supervises !== undefined && deadlineOf(child) > group.shutdown);
      if (at === undefined || slow === undefined) continue;
      const needed = formatDuration(deadlineOf(slow));
      const given = formatDuration(group.shutdown);
      report("short-shutdown", at, { group: group.name, agent: slow.name, given, needed });
    }
  }
};
