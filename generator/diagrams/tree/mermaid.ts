import type { Link } from "../link.js";
import {
  classDef,
  clickLine,
  escapeText,
  flowchart,
  LINE_BREAK,
  WHAT_STYLES,
  whatBox,
} from "../mermaidText.js";
import { groupTitle, rulesText } from "../words.js";
import type { Tree, TreeNode } from "./tree.js";
import { nodeWords } from "./words.js";

const STYLES = [
  classDef("supervisor", { fill: "frame", line: "ink" }),
  classDef("group", { fill: "group-fill", line: "group-line" }, "stroke-dasharray:5 3"),
  ...WHAT_STYLES,
  classDef("again", { fill: "frame", line: "ink" }, "stroke-dasharray:5 3"),
];

/**
 * A tree as a Mermaid flowchart: a box for each supervisor, rounder ones for groups, and for children those that they have in
 * systems.
 */
export function treeMermaid(tree: Tree, nothing: string, link?: Link): string {
  const nodes = tree.length === 0 ? [`n0["${escapeText(nothing)}"]`] : tree.map(nodeLine);
  const edges = tree.flatMap(({ parent }, at) => (parent === undefined ? [] : [`n${parent} --> n${at}`]));
  const clicks = tree.flatMap((node, at) => clickLine(`n${at}`, node.at, link));
  return flowchart([...STYLES, ...nodes, ...edges, ...clicks]);
}

function nodeLine(node: TreeNode, at: number): string {
  const text = linesOf(node).map(escapeText).join(LINE_BREAK);
  if (node.kind === "group") return `n${at}(["${text}"]):::group`;
  if (node.supervises === undefined) return `n${at}${whatBox(node.what, text)}`;
  return `n${at}["${text}"]:::${node.again ? "again" : "supervisor"}`;
}

function linesOf(node: TreeNode): readonly string[] {
  if (node.kind !== "group") return [node.name, ...nodeWords(node)];
  return [groupTitle(node.group, node.place), rulesText(node.group)];
}
