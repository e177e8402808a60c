import { followed } from "./follow.js";
import { startMethod, stateMethod } from "./names.js";
import type { MapDef, PipelineDef, SplitDef, StageDef } from "./pipelines.js";
import type { Scalar, Spec, Type } from "./spec.js";

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

// Kept with the type, which never changes: many stages may give it.
const something = new WeakMap<Type, Type | "nothing">();

/** What is left of a type without null. Undefined: nothing is. */
function withoutNull(type: Type, spec: Spec): Type | undefined {
  const whole = followed(type, spec);
  if (whole === undefined) return type;
  const known = something.get(whole) ?? leftOf(whole, spec) ?? "nothing";
  something.set(whole, known);
  if (known === "nothing") return undefined;
  return known === whole ? type : known;
}

/** Unions may name each other as far as a spec is long, and in a circle. */
function leftOf(whole: Type, spec: Spec): Type | undefined {
  // Each with how it is written: a name says more than what it stands for.
  const members = new Map([[whole, whole]]);
  const left: Type[] = [];
  let nulls = 0;
  const add = (one: Type) => {
    const member = followed(one, spec) ?? one;
    if (!members.has(member)) members.set(member, one);
  };
  // A map hands out what is added while it is read.
  for (const [member, written] of members) {
    if (member.kind === "union") member.of.forEach(add);
    else if (member.kind === "primitive" && member.name === "null") nulls += 1;
    else if (member.kind === "enum" && member.values.includes(null)) {
      nulls += 1;
      left.push(...withoutNulls(member.values));
    } else left.push(written);
  }
  if (nulls === 0) return whole;
  const [first, ...more] = left;
  return first === undefined || more.length === 0 ? first : { kind: "union", of: left };
}

function withoutNulls(all: readonly Scalar[]): readonly Type[] {
  const values = all.filter((value) => value !== null);
  return values.length > 0 ? [{ kind: "enum", values }] : [];
}
