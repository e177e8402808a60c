import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import type { PipelineDef } from "../../model/pipelines.js";
import { DROP, INPUT, OUTPUT } from "../../model/stages.js";
import { listed } from "../listed.js";
import { lostParts } from "./lostParts.js";
import { leadsTo } from "./routes.js";
import type { Rule } from "./rule.js";

/** Inputs and what leaves a stage go somewhere, and to every stage something comes; what comes out has a type, and what has one comes out. */
export const routedStages: Rule = (spec, report) => {
  for (const pipeline of spec.pipelines) {
    const ends = openEnds(pipeline);
    for (const { span, what } of ends) report("missing-route", span, { what }, [GOES]);
    // What a missing route would lead to is lost for want of it.
    if (ends.length === 0) reportUnreached(pipeline, report);
    reportOutput(pipeline, report);
  }
};

const GOES =
  "Write where it goes under `routes`: to a stage, to `output`, or to `drop` where nothing is to become of it.";

/** Places from which no route leads, and what is left there. */
function openEnds({ name, span, stages, routes }: PipelineDef): readonly OpenEnd[] {
  const routed = new Set(routes.map(({ from }) => from.name));
  const inputs = routed.has(INPUT) ? [] : [{ span, what: `the inputs of "${name}" go` }];
  const open = stages.filter((stage) => !routed.has(stage.name));
  return [
    ...inputs,
    ...open.map((stage) => ({ span: stage.span, what: `what "${stage.name}" gives is to go` })),
  ];
}

interface OpenEnd {
  readonly span: Span;
  readonly what: string;
}

function reportUnreached(pipeline: PipelineDef, report: Report): void {
  const leads = leadsTo(pipeline);
  const reached = new Set([INPUT]);
  // A set hands out what is added while it is read.
  for (const name of reached) for (const to of leads.get(name) ?? []) reached.add(to);
  const found = pipeline.stages.map(({ name }) => name).filter((name) => reached.has(name));
  const lost = pipeline.stages.filter(({ name }) => !reached.has(name));
  for (const [first, ...more] of lost.length === 0 ? [] : lostParts(lost, leads)) {
    if (first === undefined) continue;
    report("unreachable-stage", first.span, { stage: first.name }, [
      ...(more.length === 0 ? [] : [`With it these are lost: ${listed(more.map(({ name }) => name))}.`]),
      `Stages that values come to: ${listed(found)}`,
      `Let a route lead to it, or \`failed: ${first.name}\` of another stage.`,
    ]);
  }
}

function reportOutput({ name, span, output, routes }: PipelineDef, report: Report): void {
  const out = routes.flatMap(({ to }) => to).filter((target) => target.name === OUTPUT);
  for (const target of output === undefined ? out : [])
    report("undeclared-output", target.span, { pipeline: name }, [
      `Say of which type it is, \`output: …\` of "${name}", or lead to \`${DROP}\`.`,
    ]);
  if (output !== undefined && out.length === 0)
    report("unrouted-output", span, { pipeline: name }, [
      "Let a route lead to `output`, or leave the type out.",
    ]);
}
