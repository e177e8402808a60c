import { followed } from "./follow.js";
import { startMethod, stateMethod } from "./names.js";
import type { MapDef, PipelineDef, SplitDef, StageDef } from "./pipelines.js";
import type { Spec, Type } from "./spec.js";

/** Stages that have a member in the class. */
export type CalledStage = Exclude<StageDef, { kind: "chunk" }>;

/** What every pipeline routes from and to besides its stages. No stage can be called so. */
export const INPUT = "input";
export const OUTPUT = "output";
export const DROP = "drop";

/** What a stage may do with a failure besides giving it to another stage. */
export const STOP = "stop";
export const SKIP = "skip";

export function calledStages({ stages }: PipelineDef): readonly CalledStage[] {
  return stages.filter((stage) => stage.kind !== "chunk");
}

/** The member of the class that holds what a stage does: `clean`, `startCheck`. */
export function stageMember({ kind, name }: CalledStage): string {
  return kind === "agent" ? startMethod(name) : stateMethod(name);
}

/** Whether a stage runs on a thread: its member is then a property that holds its body. */
export function isThreaded(stage: StageDef): stage is (MapDef | SplitDef) & { mode: "sync" } {
  return (stage.kind === "map" || stage.kind === "split") && stage.mode === "sync";
}

/** The type of the values that a stage takes. */
export function takenBy(stage: StageDef): Type {
  return stage.kind === "chunk" ? stage.of : stage.from;
}

/** The type of the values that leave a stage. Undefined: none do, as of a map that gives `null` alone. */
export function givenBy(stage: StageDef, spec: Spec): Type | undefined {
  switch (stage.kind) {
    case "chunk":
      return { kind: "list", of: stage.of };
    case "map":
      return withoutNull(stage.to, spec);
    default:
      return stage.to;
  }
}

function withoutNull(type: Type, spec: Spec): Type | undefined {
  const whole = followed(type, spec);
  if (whole === undefined || isSomething(whole)) return type;
  if (whole.kind === "primitive") return undefined;
  const [first, ...more] = alternativesOf(whole).flatMap((one) => withoutNull(one, spec) ?? []);
  return first === undefined || more.length === 0 ? first : { kind: "union", of: [first, ...more] };
}

/** Whether null is none of its values, as far as its own text says. */
function isSomething(type: Type): boolean {
  if (type.kind === "union") return false;
  if (type.kind === "enum") return !type.values.includes(null);
  return type.kind !== "primitive" || type.name !== "null";
}

function alternativesOf(type: Type): readonly Type[] {
  if (type.kind === "union") return type.of;
  if (type.kind !== "enum") return [type];
  const values = type.values.filter((value) => value !== null);
  return values.length > 0 ? [{ kind: "enum", values }] : [];
}
