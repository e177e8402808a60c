import { dotGraph, dotLook, escapeText, linkLooks, quote, WHAT_LOOKS } from "../dotText.js";
import type { Link } from "../link.js";
import { groupTitle, rulesText } from "../words.js";
import type { AgentNode, Tree, TreeNode } from "./tree.js";
import { nodeWords } from "./words.js";

const LAYOUT = "rankdir=LR; ordering=out; nodesep=0.25; ranksep=0.5";
const SUPERVISOR = dotLook({ fill: "frame", line: "ink" });

const LOOKS = {
  supervisor: SUPERVISOR,
  again: `${SUPERVISOR}, style="rounded,filled,dashed"`,
  group: `${dotLook({ fill: "group-fill", line: "group-line" })}, style="rounded,filled,dashed"`,
} as const;

/** A tree as a DOT graph. */
export function treeDot(tree: Tree, nothing: string, link?: Link): string {
  const nodes =
    tree.length === 0 ? [`n0 [label=${quote(nothing)}]`] : tree.map((node, at) => nodeLine(node, at, link));
  const edges = tree.flatMap(({ parent }, at) => (parent === undefined ? [] : [`n${parent} -> n${at}`]));
  return dotGraph(LAYOUT, [...nodes, ...edges]);
}

function nodeLine(node: TreeNode, at: number, link: Link | undefined): string {
  const line = (...looks: readonly string[]) =>
    `n${at} [${[...looks, ...linkLooks(node.at, link)].join(", ")}]`;
  if (node.kind !== "group") {
    const label = [node.name, ...nodeWords(node)].map(escapeText).join("\\n");
    return line(`label="${label}"`, lookOf(node));
  }
  const title = groupTitle(node.group, node.place);
  return line(`label="${escapeText(title)}\\n${escapeText(rulesText(node.group))}"`, LOOKS.group);
}

function lookOf({ supervises, again, what }: AgentNode): string {
  if (supervises === undefined) return WHAT_LOOKS[what];
  return again ? LOOKS.again : LOOKS.supervisor;
}
