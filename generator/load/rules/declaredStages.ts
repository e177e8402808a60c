import { pipelineDefsOf } from "../../model/lookup.js";
import type { PipelineDef } from "../../model/pipelines.js";
import type { Reference } from "../../model/spec.js";
import { DROP, INPUT, OUTPUT, SKIP, STOP } from "../../model/stages.js";
import { declaredNotes, knownNames } from "../declared.js";
import { agentNames, requireAgent } from "./agents.js";
import type { Rule } from "./rule.js";

/** Routes lead from and to stages, failures to stages; and what a stage runs is an agent. */
export const declaredStages: Rule = (spec, report) => {
  const agents = agentNames(spec);
  const pipelines = pipelineDefsOf(spec);
  for (const pipeline of spec.pipelines) {
    const stages = pipeline.stages.map(({ name }) => name);
    const known = knownNames(stages);
    for (const { reference, says, others } of namedBy(pipeline)) {
      const { name, span } = reference;
      if (known.has(name) || others.includes(name)) continue;
      const holes = { says, name, pipeline: pipeline.name };
      report("unknown-stage", span, holes, declaredNotes(name, [...stages, ...others]));
    }
    for (const stage of pipeline.stages) {
      if (stage.kind !== "agent") continue;
      const { name, span } = stage.agent;
      if (pipelines.has(name)) report("pipeline-in-stage", span, { name, stage: stage.name });
      else requireAgent(stage.agent, agents, report);
    }
  }
};

/** A name that is to be of a stage, or one of `others`. */
interface Naming {
  readonly reference: Reference;
  /** For messages: `the route from "Read" leads to`. */
  readonly says: string;
  readonly others: readonly string[];
}

function namedBy({ stages, routes }: PipelineDef): readonly Naming[] {
  return [
    ...routes.flatMap(({ from, to }): readonly Naming[] => [
      { reference: from, says: "a route leads from", others: [INPUT] },
      ...to.map((reference) => ({
        reference,
        says: `the route from "${from.name}" leads to`,
        others: [OUTPUT, DROP],
      })),
    ]),
    ...stages.map(({ name, failed }) => ({
      reference: failed,
      says: `what fails in "${name}" leads to`,
      others: [STOP, SKIP],
    })),
  ];
}
