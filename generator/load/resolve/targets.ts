import { moltTarget } from "../../model/names.js";
import type { Reference, Target } from "../../model/spec.js";
import { type Node, textOf, valueAt } from "../tree.js";

/** Names in a list, or one alone. What is no name has been reported by the schema check. */
export function referencesOf(node: Node | undefined): readonly Reference[] {
  return itemsOf(node).flatMap(referenceOf);
}

/** Targets in a list, or one alone. */
export function nextOf(node: Node | undefined): readonly Target[] {
  return itemsOf(node).flatMap((item) => {
    const molted = valueAt(item, "molt");
    if (molted === undefined) return referenceOf(item);
    return referenceOf(molted).map((molts) => ({ name: moltTarget(molts.name), span: item.span, molts }));
  });
}

function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === "list" ? node.items : [node];
}

function referenceOf(item: Node): readonly Reference[] {
  const name = textOf(item);
  return name === undefined ? [] : [{ name, span: item.span }];
}
