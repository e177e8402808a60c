import { repliesOf } from "../../model/asks.js";
import { dataIn } from "../../model/fields.js";
import { kept } from "../../model/kept.js";
import type { StageDef } from "../../model/pipelines.js";
import type { Spec, Type } from "../../model/spec.js";
import { timersOf } from "../../model/timers.js";
import { typesIn } from "../../model/typesIn.js";

/** Every type expression a spec holds, once, those inside others included. */
export const typesOf = kept(
  (spec: Spec): ReadonlySet<Type> => typesIn([...spec.types.map(({ type }) => type), ...typesOutside(spec)]),
);

/** The type expressions that a spec holds outside `types`, once. */
export const typesOutside = kept((spec: Spec): ReadonlySet<Type> => {
  const { events, requests, publications, agents, pipelines } = spec;
  // A named type may be the data of many states.
  const fields = [...dataIn(spec)].flatMap((list) => list.map(({ type }) => type));
  const carried = [...events, ...requests].map(({ payload }) => payload);
  const given = [
    ...requests.map(({ response }) => response),
    ...agents.flatMap(({ output, progress }) => [output, progress?.type]),
  ];
  const tags = [
    ...agents.flatMap(timersOf).map(({ tag }) => tag?.type),
    ...agents.flatMap(repliesOf).map(({ tag }) => tag),
    ...agents.flatMap(({ supervises }) => supervises?.groups ?? []).map(({ key }) => key?.type),
  ];
  const published = publications.flatMap(({ snapshot, update }) => [snapshot, update]);
  const flowing = pipelines.flatMap(({ input, output, stages }) => [
    input,
    output,
    ...stages.flatMap(typesAt),
  ]);
  const others = [...given, ...tags, ...flowing].filter((type) => type !== undefined);
  return typesIn([...carried, ...published, ...others, ...fields]);
});

/** The types that a stage names itself. Those of the data and the output of its agent stand elsewhere. */
function typesAt(stage: StageDef): readonly Type[] {
  if (stage.kind === "agent") return [];
  return stage.kind === "chunk" ? [stage.of] : [stage.from, stage.to];
}
