import type { Link } from "../link.js";
import { widthOf } from "../measure.js";
import { groupSentences } from "../sentences.js";
import type { Tree } from "../tree/tree.js";
import { NOTHING } from "../tree/words.js";
import { type Anchor, anchorFor } from "./anchor.js";
import { FONTS } from "./boxes.js";
import { svgDocument } from "./document.js";
import { paintCard, paintLink } from "./paintTree.js";
import { paintText } from "./text.js";
import { type Paint, paintFor, type Theme } from "./theme.js";
import { cardsOf } from "./treeCard.js";
import { layOutTree, type TreeLayout } from "./treeLayout.js";
import { path, tag } from "./xml.js";

const SIDE = 28;
const TITLE = 64;
const LEAST_WIDTH = 320;
const MOST_NODES = 300;

/** A supervision tree as an SVG, in one frame. `name` is that of the spec, or of the agent at the root. */
export function treeSvg(whole: Tree, name: string, theme: Theme, link?: Link): string {
  const tree = whole.length > MOST_NODES ? [] : whole;
  const note = noteOn(whole);
  const layout = layOutTree(cardsOf(tree));
  const head = widthOf(name, FONTS.title) + 14 + widthOf(note, FONTS.description);
  const width = Math.ceil(Math.max(layout.bounds.width, head, LEAST_WIDTH) + 2 * SIDE);
  const height = Math.ceil(TITLE + layout.bounds.height + SIDE);
  const paint = paintFor(theme);
  const sentences = tree.flatMap((node) =>
    node.kind !== "group" && node.supervises && !node.again ? groupSentences(node.name, node.supervises) : [],
  );
  const about = {
    title: `${name}: supervision tree`,
    sentences: [`${note}.`, ...sentences],
    hasLinks: link !== undefined,
  };
  const frame = tag(
    "g",
    {},
    tag("rect", {
      ...{ x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 16 },
      ...paint({ fill: "frame", stroke: "frame-line" }),
      "stroke-width": 1,
    }),
    paintHead(name, note, paint),
    paintLayout(layout, (width - layout.bounds.width) / 2, paint, anchorFor(link)),
  );
  return svgDocument(about, { width, height }, theme, [frame]);
}

function noteOn(tree: Tree): string {
  if (tree.length === 0) return NOTHING.replace(/\.$/, "");
  if (tree.length <= MOST_NODES) return "Who supervises whom; groups in the order in which they stop";
  return `Too large for a picture: ${tree.length} groups and children. Draw it as text`;
}

function paintHead(name: string, note: string, paint: Paint): string {
  return paintText({ x: SIDE - 4, y: 40 }, [
    { text: name, font: FONTS.title, colours: paint({ fill: "ink" }) },
    { text: note, font: FONTS.description, colours: paint({ fill: "dim" }) },
  ]);
}

function paintLayout(
  { bounds, cards, links }: TreeLayout,
  left: number,
  paint: Paint,
  anchor: Anchor,
): string {
  return tag(
    "g",
    { transform: path`translate(${left - bounds.x} ${TITLE - bounds.y})` },
    ...cards.map((card) => paintCard(card, paint, anchor)),
    ...links.map((link) => paintLink(link, paint)),
  );
}
