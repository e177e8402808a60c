import { failure } from "../../model/builtIn.js";
import { followed } from "../../model/follow.js";
import { agentDefsOf } from "../../model/lookup.js";
import type { PipelineDef, StageDef } from "../../model/pipelines.js";
import { placeOf } from "../../model/place.js";
import type { Reference, Spec, Type } from "../../model/spec.js";
import { DROP, givenBy, INPUT, OUTPUT, takenBy } from "../../model/stages.js";
import { misfitNotes } from "../types/misfit.js";
import { show } from "../types/show.js";
import { Taking } from "../types/takes.js";
import type { Rule } from "./rule.js";

/** What goes along a route is what the stage at its end takes; and so are failures. */
export const routeTypes: Rule = (spec, report) => {
  const taking = new Taking(spec);
  for (const pipeline of spec.pipelines) {
    const stages = new Map(pipeline.stages.map((stage) => [stage.name, stage]));
    for (const { what, given, to } of routedBy(pipeline, stages, spec)) {
      const stage = stages.get(to.name);
      const taken = stage ? takenBy(stage) : to.name === OUTPUT ? pipeline.output : undefined;
      if (taken === undefined) continue;
      const holes = { what, to: to.name };
      if (given === undefined) report("nothing-to-route", to.span, holes, [NOTHING]);
      else if (!taking.fits(given, taken))
        report("route-type", to.span, { ...holes, given: shown(given), taken: show(taken) }, [
          ...misfitNotes(given, taken, taking, spec),
          ...listNotes(given, taken, taking, spec),
          ...agentNotes(stage, spec),
        ]);
    }
  }
};

const NOTHING = `Lead it to \`${DROP}\`, or let it give something.`;

/** What goes along a route. */
interface Routed {
  /** For messages: `what "Read" gives`. */
  readonly what: string;
  /** Absent: nothing ever does. */
  readonly given: Type | undefined;
  readonly to: Reference;
}

function routedBy(
  { name, input, stages: all, routes }: PipelineDef,
  stages: ReadonlyMap<string, StageDef>,
  spec: Spec,
): readonly Routed[] {
  const routed = routes.flatMap(({ from, to }) => {
    const stage = stages.get(from.name);
    const what = from.name === INPUT ? `what goes into "${name}"` : `what "${from.name}" gives`;
    const given = stage ? givenBy(stage, spec) : input;
    return to.map((target) => ({ what, given, to: target }));
  });
  const failures = all.map((stage) => {
    return { what: `what fails in "${stage.name}"`, given: failure, to: stage.failed };
  });
  return [...routed, ...failures];
}

function shown(given: Type): string {
  return given === failure ? "Failure" : show(given);
}

/** What stands between values and lists of them. */
function listNotes(given: Type, taken: Type, taking: Taking, spec: Spec): readonly string[] {
  const [from, to] = [followed(given, spec), followed(taken, spec)];
  if (from?.kind === "list" && taking.fits(from.of, taken))
    return ["A `split` between them gives what is in the list, one by one."];
  if (to?.kind === "list" && taking.fits(given, to.of))
    return ["A `chunk` between them makes lists of them."];
  return [];
}

/** Where it is said what an agent is made of. */
function agentNotes(stage: StageDef | undefined, spec: Spec): readonly string[] {
  const agent = stage?.kind === "agent" ? agentDefsOf(spec).get(stage.agent.name) : undefined;
  return agent === undefined ? [] : [`It makes a "${agent.name}", whose data is in ${placeOf(agent.span)}.`];
}
