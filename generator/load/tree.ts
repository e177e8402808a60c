import type { Span } from "../diagnostics/diagnostic.js";
import { keysOf } from "../model/jsonPointer.js";
import type { Json, JsonObject, Scalar } from "../model/spec.js";

/** A YAML text as plain data with places: aliases are followed, keys are strings and unique. */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: Scalar;
  /** As written, quotes included. Empty where nothing was written. */
  readonly written: string;
  readonly span: Span;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly span: Span;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

export interface Entry {
  readonly key: string;
  /** The place of the key. */
  readonly span: Span;
  readonly value: Node;
}

/** The entries of a map; none when the node is anything else, which the schema check reports. */
export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === "map" ? [...node.entries.values()] : [];
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === "map" ? node.entries.get(key) : undefined;
}

export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

export function numberOf(node: Node | undefined): number | undefined {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}

export function isTrue(node: Node | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}

export function isFalse(node: Node | undefined): boolean {
  return node?.kind === "scalar" && node.value === false;
}

/** Nothing was written where a value could stand. An explicit `null` is something. */
export function isBlank(node: Node): boolean {
  return node.kind === "scalar" && node.written === "";
}

/** The node a JSON pointer leads to, or the last one on its way. */
export function nodeAt(root: Node, pointer: string): Node {
  return follow(root, pointer).at(-1)?.node ?? root;
}

/** The innermost entry on the way of a JSON pointer: the key that what it points to stands under. */
export function entryAt(root: Node, pointer: string): Entry | undefined {
  return follow(root, pointer).findLast(({ entry }) => entry !== undefined)?.entry;
}

interface Step {
  readonly node: Node;
  readonly entry?: Entry;
}

function follow(root: Node, pointer: string): readonly Step[] {
  const steps: Step[] = [];
  let node: Node | undefined = root;
  for (const key of keysOf(pointer)) {
    const entry: Entry | undefined = entryOf(node, key);
    node = node?.kind === "list" ? node.items[Number(key)] : entry?.value;
    if (node === undefined) break;
    steps.push(entry === undefined ? { node } : { node, entry });
  }
  return steps;
}

/** The plain value, without places. */
export function toJson(node: Node): Json {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toJson);
  return toObject(node);
}

export function toObject(node: MapNode): JsonObject {
  const object: Record<string, Json> = {};
  // No key is `__proto__`: what reads YAML refuses it.
  for (const { key, value } of node.entries.values()) object[key] = toJson(value);
  return object;
}

/** What a node is, in a word or two, for "found …". */
export function describe(node: Node): string {
  if (node.kind === "list") return node.items.length === 0 ? "an empty list" : "a list";
  if (node.kind === "map") return node.entries.size === 0 ? "an empty mapping" : "a mapping";
  if (isBlank(node)) return "nothing";
  if (typeof node.value === "string") return `the text "${node.value}"`;
  return node.value === null ? "null" : `the ${typeof node.value} ${node.written}`;
}
