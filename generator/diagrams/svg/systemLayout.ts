import type { Viz } from "@viz-js/viz";
import type { Colour } from "../palette.js";
import type { Link } from "../system/link.js";
import type { System } from "../system/system.js";
import { type Tie, tiesOf } from "../system/ties.js";
import { captionText, shownOf } from "../system/words.js";
import { boxOf, type NodeBox } from "./boxes.js";
import type { Caption } from "./captions.js";
import { flowed } from "./flow.js";
import { type Box, boundsOf, type Point } from "./geometry.js";
import { type Graph, type Layout, layOutGraph, type PlacedNode } from "./layout.js";
import { at } from "./routes.js";

const BELOW = 52;
const BETWEEN = 24;
const LEAST_WIDTH = 900;

/** Where all of a system goes. */
export interface SystemLayout extends Layout<Tie> {
  /** Above the rows of those that have to do with nobody, where others stand above them. */
  readonly aside?: Point;
}

/** A system with every place in px: those that have to do with each other as a graph, the others in rows below. */
export function layOutSystem(viz: Viz, { members, links }: System): SystemLayout {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const places = new Map([...linked].sort((a, b) => a - b).map((place, index) => [place, index]));
  // Members look the same whichever way the graph leads.
  const boxes = members.map((member) => boxOf(member, "LR"));
  const graph = layOutGraph(viz, {
    nodes: boxes.filter((_, place) => linked.has(place)),
    arrows: tiesOf(links).map((tie) => arrowOf(tie, places)),
  });
  const alone = boxes.filter((_, place) => !linked.has(place));
  const top = graph.nodes.length === 0 ? 0 : graph.bounds.y + graph.bounds.height + BELOW;
  const rows = placedInRows(alone, {
    ...graph.bounds,
    y: top,
    width: Math.max(LEAST_WIDTH, graph.bounds.width),
  });
  const boxesBelow = rows.map(({ box }) => box);
  const isParted = graph.nodes.length > 0 && rows.length > 0;
  return {
    ...graph,
    nodes: [...graph.nodes, ...rows],
    bounds: boundsOf([...(graph.nodes.length === 0 ? [] : [graph.bounds]), ...boxesBelow]),
    ...(isParted && { aside: { x: graph.bounds.x, y: top - 12 } }),
  };
}

function arrowOf(tie: Tie, places: ReadonlyMap<number, number>): Graph<Tie>["arrows"][number] {
  const { shown, more } = shownOf(tie);
  const rest = more > 0 ? [{ text: `+${more} more`, detail: "", colour: "dim" } as const] : [];
  return {
    arrow: tie,
    from: places.get(tie.from) ?? 0,
    to: places.get(tie.to) ?? 0,
    captions: [...shown.map(captionOf), ...rest],
    lane: true,
  };
}

const SIGNS = {
  event: "event",
  request: "request",
  input: "map",
  publication: "publication",
  watch: "watch",
  group: "group",
  stage: "agent",
} as const satisfies Readonly<Partial<Record<Link["kind"], Caption["sign"]>>>;

const COLOURS: Readonly<Partial<Record<Link["kind"], Colour>>> = {
  group: "child",
  stage: "child",
  watch: "child",
  publication: "duty-ink",
};

function captionOf(link: Link): Caption {
  const { kind, detail } = link;
  const words = { text: captionText(link), detail, colour: COLOURS[kind] ?? "ink" };
  return kind === "molt" ? words : { ...words, sign: SIGNS[kind] };
}

/** Side by side as far as the width allows, then below. */
function placedInRows(nodes: readonly NodeBox[], { x, y, width }: Box): readonly PlacedNode[] {
  return flowed(nodes, width, BETWEEN).map((place, index) => {
    const box = { ...place, x: x + place.x, y: y + place.y };
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return { node: at(nodes, index), box, middle };
  });
}
