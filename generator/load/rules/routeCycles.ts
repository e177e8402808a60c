import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import type { PipelineDef } from "../../model/pipelines.js";
import { circlesIn } from "../components.js";
import { listed } from "../listed.js";
import { leadsTo } from "./routes.js";
import type { Rule } from "./rule.js";

/** So many stages a pipeline may have, with its cycles unrolled. */
const MOST = 100_000;

/** Where routes lead in a circle, the spec says how often a value may go round, and not too often; and it does so nowhere else. */
export const routeCycles: Rule = (spec, report) => {
  for (const pipeline of spec.pipelines) {
    const circles = circlesOf(pipeline);
    if (pipeline.rounds !== undefined && circles.length === 0)
      report("needless-rounds", pipeline.rounds.span, { pipeline: pipeline.name });
    reportMany(circles, pipeline, report);
    if (pipeline.rounds === undefined) for (const circle of circles) reportCircle(circle, pipeline, report);
  }
};

/** The stages that lead to each other, and so back to themselves, failures included. */
function circlesOf(pipeline: PipelineDef): readonly (readonly string[])[] {
  const names = pipeline.stages.map(({ name }) => name);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const leads = leadsTo(pipeline);
  const graph = names.map((name) => (leads.get(name) ?? []).flatMap((to) => numbers.get(to) ?? []));
  return circlesIn(graph).map((circle) => circle.flatMap((number) => names[number] ?? []));
}

/** A stage in a cycle is there for each round, and for the one before and the one too many. */
function reportMany(
  circles: readonly (readonly string[])[],
  { name, rounds, stages }: PipelineDef,
  report: Report,
): void {
  if (rounds === undefined) return;
  const inCircles = circles.reduce((sum, circle) => sum + circle.length, 0);
  const count = stages.length + inCircles * (rounds.most + 1);
  if (count <= MOST) return;
  report("too-many-stages", rounds.span, { pipeline: name, count: `${count}`, most: `${MOST}` });
}

function reportCircle(circle: readonly string[], pipeline: PipelineDef, report: Report): void {
  const [place] = placesIn(circle, pipeline).toSorted((a, b) => b.start - a.start);
  const [first = ""] = circle;
  report("endless-route", place ?? pipeline.span, { stage: first }, [
    ...(circle.length > 1 ? [`The way leads through ${listed(circle)}.`] : []),
    "Say how often one value may go round, `rounds: 5`, beside `stages`.",
  ]);
}

/** Where the spec leads from one stage of a circle to another. */
function placesIn(circle: readonly string[], { stages, routes }: PipelineDef): readonly Span[] {
  const inside = new Set(circle);
  const routed = routes.flatMap(({ from, to }) => (inside.has(from.name) ? to : []));
  const failures = stages.flatMap(({ name, failed }) => (inside.has(name) ? failed : []));
  return [...routed, ...failures].flatMap(({ name, span }) => (inside.has(name) ? span : []));
}
