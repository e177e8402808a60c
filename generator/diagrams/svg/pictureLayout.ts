import type { Viz } from "@viz-js/viz";
import { withoutRun } from "../agents/overlay/withoutRun.js";
import type { Arrow, Picture } from "../agents/picture.js";
import { boxOf } from "./boxes.js";
import { captionOf } from "./captions.js";
import type { Chapter } from "./chapters.js";
import { inColumns } from "./columns.js";
import { type Near, nearOf } from "./far.js";
import { type Box, boundsOf, type Size } from "./geometry.js";
import type { Direction } from "./graphviz.js";
import { type Graph, type Layout, larger, layOutGraphIn, type PlacedArrow } from "./layout.js";
import { movedArrow, movedNode } from "./moved.js";

/** The graph of an agent or a pipeline with every place in px. */
export interface PictureLayout extends Layout {
  /** What stands around each chapter, in order. Empty where there is but one. */
  readonly chapters: readonly Box[];
}

/** Room around a chapter, in px; above it stands its number. */
const CHAPTER = { side: 22, head: 44 } as const;

/** Lays a picture out: a small one in the direction that makes it larger on a screen, chapters upright. */
export function layOut(viz: Viz, picture: Picture): PictureLayout {
  const near = nearOf(picture);
  if (near.chapters.length > 1) return layOutChapters(viz, near);
  const toward = (direction: Direction) => layOutIn(viz, picture, direction);
  return { ...(picture.run ? toward(directionOf(viz, picture)) : larger(picture, toward)), chapters: [] };
}

/** That of the picture without its run: who knows the one finds their way in the other. */
function directionOf(viz: Viz, picture: Picture): Direction {
  const plain = withoutRun(picture);
  return larger(plain, (direction) => layOutIn(viz, plain, direction)).direction;
}

/** Lays the graph of a picture out in one direction. */
export function layOutIn(viz: Viz, picture: Picture, direction: Direction): Layout {
  return layOutGraphIn(viz, graphOf(nearOf(picture), direction), direction);
}

function graphOf({ nodes, arrows }: Near, direction: Direction): Graph<Arrow> {
  return {
    nodes: nodes.map((node) => boxOf(node, direction)),
    arrows: arrows.map(({ arrow, from, to }) => {
      const { style, labels } = arrow;
      return { arrow, from, to, captions: labels.map(captionOf), lane: style !== "start" };
    }),
  };
}

/** Each chapter by itself, side by side and one below the other. */
function layOutChapters(viz: Viz, near: Near): PictureLayout {
  const graph = graphOf(near, "TB");
  const layouts = near.chapters.map((chapter) => layOutGraphIn(viz, part(graph, chapter), "TB"));
  const chapters = inColumns(layouts.map(sizeOf));
  const placed = layouts.map((layout, index) => inside(layout, chapters[index] ?? layout.bounds));
  const order = near.chapters.flat();
  const nodes = new Map(placed.flatMap((each) => each.nodes).map((node, index) => [order[index], node]));
  return {
    bounds: boundsOf(chapters),
    direction: "TB",
    nodes: near.nodes.flatMap((_, place) => nodes.get(place) ?? []),
    arrows: placed.flatMap(({ arrows }, index) => inWhole(arrows, near.chapters[index] ?? [])),
    chapters,
  };
}

/** The nodes of a chapter, and the arrows between them. */
function part({ nodes, arrows }: Graph<Arrow>, chapter: Chapter): Graph<Arrow> {
  const places = new Map(chapter.map((node, place) => [node, place]));
  return {
    nodes: chapter.flatMap((node) => nodes[node] ?? []),
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [places.get(arrow.from), places.get(arrow.to)];
      return from === undefined || to === undefined ? [] : [{ ...arrow, from, to }];
    }),
  };
}

function inWhole(arrows: readonly PlacedArrow[], chapter: Chapter): readonly PlacedArrow[] {
  return arrows.map((arrow) => ({
    ...arrow,
    from: chapter[arrow.from] ?? arrow.from,
    to: chapter[arrow.to] ?? arrow.to,
  }));
}

function sizeOf({ bounds: { width, height } }: Layout): Size {
  return { width: width + 2 * CHAPTER.side, height: height + CHAPTER.head + CHAPTER.side };
}

/** The layout in the middle of a box that has at least its size. */
function inside(layout: Layout, box: Box): Pick<Layout, "nodes" | "arrows"> {
  const { bounds, nodes, arrows } = layout;
  const { width, height } = sizeOf(layout);
  const by = {
    x: box.x + (box.width - width) / 2 + CHAPTER.side - bounds.x,
    y: box.y + (box.height - height) / 2 + CHAPTER.head - bounds.y,
  };
  return {
    nodes: nodes.map((node) => movedNode(node, by)),
    arrows: arrows.map((arrow) => movedArrow(arrow, by)),
  };
}
