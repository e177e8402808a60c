import type { Link } from "../link.js";
import type { Theme } from "../palette.js";
import type { Tree } from "../tree/tree.js";
import { groupSentences } from "../words.js";
import type { Anchor } from "./anchor.js";
import { MOST_NODES, tooLarge } from "./limits.js";
import { paintCard, paintLink } from "./paintTree.js";
import { paintSheet } from "./sheet.js";
import type { Paint } from "./theme.js";
import { cardsOf } from "./treeCard.js";
import { layOutTree } from "./treeLayout.js";

/** A supervision tree as an SVG, in one frame. `name` is that of the spec, or of the agent at the root; `nothing` stands where there is none. */
export function treeSvg(whole: Tree, name: string, nothing: string, theme: Theme, link?: Link): string {
  const tree = whole.length > MOST_NODES ? [] : whole;
  const note = noteOn(whole, nothing);
  const { bounds, cards, links } = layOutTree(cardsOf(tree));
  const sentences = tree.flatMap((node) =>
    node.kind !== "group" && node.supervises && !node.again ? groupSentences(node.name, node.supervises) : [],
  );
  const sheet = {
    ...{ name, note, sentences, bounds },
    title: `${name}: supervision tree`,
    painted: (paint: Paint, anchor: Anchor) => [
      ...cards.map((card) => paintCard(card, paint, anchor)),
      ...links.map((each) => paintLink(each, paint)),
    ],
  };
  return paintSheet(sheet, theme, link);
}

function noteOn(tree: Tree, nothing: string): string {
  if (tree.length === 0) return nothing.replace(/\.$/, "");
  if (tree.length <= MOST_NODES) return "Who supervises whom; groups in the order in which they stop";
  return tooLarge(`${tree.length} groups and children`);
}
