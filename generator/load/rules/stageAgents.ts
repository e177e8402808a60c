import { agentDefsOf } from "../../model/lookup.js";
import type { Rule } from "./rule.js";

/** An agent that a stage runs can be started by it, and comes to an end by itself. */
export const stageAgents: Rule = (spec, report) => {
  const agents = agentDefsOf(spec);
  for (const stage of spec.pipelines.flatMap(({ stages }) => stages)) {
    const agent = stage.kind === "agent" ? agents.get(stage.agent.name) : undefined;
    if (stage.kind !== "agent" || agent === undefined) continue;
    const holes = { agent: agent.name, stage: stage.name };
    if (agent.forever) report("forever-in-stage", stage.agent.span, holes);
    if (!agent.standalone) report("child-in-stage", stage.agent.span, holes);
  }
};
