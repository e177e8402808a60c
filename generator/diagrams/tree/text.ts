import type { Link } from "../link.js";
import { groupTitle, rulesText } from "../words.js";
import type { Tree, TreeNode } from "./tree.js";
import { nodeWords } from "./words.js";

// In columns. What lies deeper stands no further to the right, as no terminal is so wide.
const DEEPEST = 400;

/**
 * A tree as text for a terminal: groups below their supervisor, numbered as they stop, children below their group.
 * `link` gives the place in the spec that stands beside each.
 */
export function treeText(tree: Tree, nothing: string, link?: Link): string {
  if (tree.length === 0) return `${nothing}\n`;
  const last = new Map(
    tree.flatMap(({ parent }, at) => (parent === undefined ? [] : [[parent, at] as const])),
  );
  // What stands before the children of each node.
  const margins: string[] = [];
  const lines = tree.map((node, at) => {
    const { parent } = node;
    const margin = parent === undefined ? "" : (margins[parent] ?? "");
    if (parent === undefined) {
      margins.push("");
      return at === 0 ? lineOf(node, link) : `\n${lineOf(node, link)}`;
    }
    const isLast = last.get(parent) === at;
    margins.push(margin.length < DEEPEST ? `${margin}${isLast ? "    " : "│   "}` : margin);
    return `${margin}${isLast ? "└── " : "├── "}${lineOf(node, link)}`;
  });
  return `${lines.join("\n")}\n`;
}

function lineOf(node: TreeNode, link: Link | undefined): string {
  const place = link ? [link(node.at)] : [];
  if (node.kind !== "group") return [node.name, ...place, ...nodeWords(node)].join("  ");
  return [groupTitle(node.group, node.place), ...place, rulesText(node.group)].join("  ");
}
