import { posix } from "node:path";
import { followed } from "../../model/follow.js";
import { messagesOf, originOf, publicationsOf } from "../../model/lookup.js";
import type { Field, MessageDef, PublicationDef, Reference, Spec, Type } from "../../model/spec.js";
import { sameType, writtenAs } from "./same.js";

type Pair = readonly [one: Type | undefined, other: Type | undefined];

/**
 * Whether two types, perhaps of different specs, are of the same build: a name counts for what it stands for there.
 * Does not recurse: names may follow one another as far as a spec is long.
 */
export function alike(one: Type | undefined, other: Type | undefined, spec: Spec): boolean {
  const pairs: Pair[] = [[one, other]];
  const seen = new Map<Type, Set<Type>>();
  // An array hands out what is added while it is read.
  for (const [a, b] of pairs) {
    if (a === b) continue;
    if (a === undefined || b === undefined) return false;
    const met = seen.get(a) ?? new Set();
    seen.set(a, met);
    if (met.has(b)) continue;
    met.add(b);
    const parts = partsOf(followed(a, spec) ?? a, followed(b, spec) ?? b, spec);
    if (parts === undefined) return false;
    for (const pair of parts) pairs.push(pair);
  }
  return true;
}

/** What must be alike for two types to be. Undefined: they differ whatever is in them. */
function partsOf(one: Type, other: Type, spec: Spec): readonly Pair[] | undefined {
  if (one === other) return [];
  if (one.kind === "list" && other.kind === "list") return [[one.of, other.of]];
  if (one.kind === "map" && other.kind === "map") return [[one.of, other.of]];
  if (one.kind === "object" && other.kind === "object") return fieldPairs(one.fields, other.fields);
  if (one.kind === "union" && other.kind === "union") return memberPairs(one.of, other.of, spec);
  if (one.kind === "accepts" && other.kind === "accepts")
    return messagePairs(one.messages, other.messages, spec);
  if (one.kind === "responder" && other.kind === "responder")
    return messagePairs([one.request], [other.request], spec);
  return isSameLeaf(one, other, spec) ? [] : undefined;
}

function isSameLeaf(one: Type, other: Type, spec: Spec): boolean {
  if (one.kind === "address" && other.kind === "address")
    return one.agent === other.agent && homeOf(one, spec) === homeOf(other, spec);
  if (one.kind === "typescript" && other.kind === "typescript")
    return one.name === other.name && moduleOf(one) === moduleOf(other);
  return sameType(one, other);
}

function homeOf({ agent, span }: Type & { kind: "address" }, spec: Spec): Spec {
  return originOf({ name: agent, span }, spec);
}

/** A path counts from the spec that it stands in. */
function moduleOf({ from, span }: Type & { kind: "typescript" }): string {
  return from.startsWith(".") ? posix.join(posix.dirname(span.source.file), from) : from;
}

function fieldPairs(some: readonly Field[], others: readonly Field[]): readonly Pair[] | undefined {
  const byName = new Map(others.map((field) => [field.name, field]));
  if (some.some(({ name, optional }) => byName.get(name)?.optional !== optional)) return undefined;
  if (some.length !== others.length) return undefined;
  return some.map(({ name, type }) => [type, byName.get(name)?.type]);
}

/** In what order they are written does not matter: they are put in that of what they come to. */
function memberPairs(
  some: readonly Type[],
  others: readonly Type[],
  spec: Spec,
): readonly Pair[] | undefined {
  if (some.length !== others.length) return undefined;
  const sorted = inOrder(others, spec);
  return inOrder(some, spec).map((type, index) => [type, sorted[index]]);
}

function inOrder(members: readonly Type[], spec: Spec): readonly Type[] {
  const texts = new Map(members.map((type) => [type, writtenAs(followed(type, spec) ?? type)]));
  return members.toSorted((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1));
}

function messagePairs(
  some: readonly Reference[],
  others: readonly Reference[],
  spec: Spec,
): readonly Pair[] | undefined {
  const byName = new Map(others.map((reference) => [reference.name, declaredAs(reference, spec)]));
  if (new Set(some.map(({ name }) => name)).size !== byName.size) return undefined;
  const pairs: Pair[] = [];
  for (const reference of some) {
    const one = declaredAs(reference, spec);
    const other = byName.get(reference.name);
    if (one?.kind !== other?.kind) return undefined;
    const opposite = typesIn(other);
    for (const [index, type] of typesIn(one).entries()) pairs.push([type, opposite[index]]);
  }
  return pairs;
}

function declaredAs(reference: Reference, spec: Spec): MessageDef | PublicationDef | undefined {
  const home = originOf(reference, spec);
  return messagesOf(home).get(reference.name) ?? publicationsOf(home).get(reference.name);
}

function typesIn(declared: MessageDef | PublicationDef | undefined): readonly (Type | undefined)[] {
  if (declared?.kind === "publication") return [declared.snapshot, declared.update];
  return [declared?.payload, declared?.kind === "request" ? declared.response : undefined];
}
