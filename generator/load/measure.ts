import type { Node } from "./tree.js";

/** How much a node is with all that is in it: how many nodes, long texts counted as several, and how many levels of collections. */
export interface Measure {
  readonly size: number;
  readonly height: number;
}

/** So many letters are as much to read as one node. */
const LETTERS = 10;

const known = new WeakMap<Node, Measure>();

/** Measures a node, aliases followed. Each is measured once and remembered. */
export function measure(node: Node): Measure {
  if (node.kind === "scalar") return { size: 1 + Math.floor(node.written.length / LETTERS), height: 0 };
  const found = known.get(node);
  if (found !== undefined) return found;
  const inner = node.kind === "list" ? node.items : [...node.entries.values()].map(({ value }) => value);
  let size = 1;
  let height = 0;
  for (const child of inner) {
    const counted = measure(child);
    size += counted.size;
    height = Math.max(height, counted.height);
  }
  const made = { size, height: height + 1 };
  known.set(node, made);
  return made;
}
