import type { Reference } from "../../model/spec.js";
import { type Node, textOf } from "../tree.js";

/** Names in a list, or one alone. What is no name has been reported by the schema check. */
export function referencesOf(node: Node | undefined): readonly Reference[] {
  if (node === undefined) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item) => {
    const name = textOf(item);
    return name === undefined ? [] : [{ name, span: item.span }];
  });
}
