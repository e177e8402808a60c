import type { Viz } from "@viz-js/viz";
import { type Arrow, arrowsOf, type Picture } from "../picture.js";
import { boxOf, labelSize, type NodeBox } from "./boxes.js";
import { clip, type Shaft } from "./clip.js";
import { type Box, boundsOf, boxAround, type Point } from "./geometry.js";
import { type Direction, position } from "./graphviz.js";

/** An agent's picture with every place in px. */
export interface Layout {
  /** All that is painted is in here. */
  readonly bounds: Box;
  readonly direction: Direction;
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedNode {
  readonly node: NodeBox;
  readonly middle: Point;
  readonly box: Box;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly shaft: Shaft;
  readonly label: Box | undefined;
}

// What is seen of a picture without zooming or scrolling.
const VIEW = { width: 1200, height: 860 };
// Trying both directions costs twice the time, and large graphs must be scrolled anyway.
const FEW_NODES = 60;

/** Lays the picture out in the direction that makes it larger on a screen. */
export function layOut(viz: Viz, picture: Picture): Layout {
  if (picture.nodes.length > FEW_NODES) return layOutIn(viz, picture, "TB");
  const [wide, tall] = [layOutIn(viz, picture, "LR"), layOutIn(viz, picture, "TB")];
  return scaleOf(tall) > scaleOf(wide) ? tall : wide;
}

/** How large it appears in the view, 1 at most. */
function scaleOf({ bounds: { width, height } }: Layout): number {
  return Math.min(1, VIEW.width / width, VIEW.height / height);
}

export function layOutIn(viz: Viz, picture: Picture, direction: Direction): Layout {
  const boxes = picture.nodes.map(boxOf);
  const bundles = arrowsOf(picture.moves).map((arrow) => ({ arrow, size: labelSize(arrow.labels) }));
  const edges = bundles.map(({ arrow: { from, to }, size }) => ({ from, to, label: size }));
  const found = position(viz, { nodes: boxes, edges }, direction);
  const nodes = boxes.map((node, index) => {
    const middle = at(found.nodes, index);
    return { node, middle, box: boxAround(middle, node) };
  });
  const arrows = bundles.map(({ arrow, size }, index) => {
    const { curve, label } = at(found.edges, index);
    const shaft = clip(curve, at(nodes, arrow.from), at(nodes, arrow.to));
    return { arrow, shaft, label: size && label && boxAround(label, size) };
  });
  return { bounds: boundsOfAll(nodes, arrows), direction, nodes, arrows };
}

function boundsOfAll(nodes: readonly PlacedNode[], arrows: readonly PlacedArrow[]): Box {
  return boundsOf([
    ...nodes.map(({ box }) => box),
    ...arrows.flatMap(({ shaft, label }) => [...shaft.line, shaft.tip, ...(label ? [label] : [])]),
  ]);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("invariant: arrows lead from node to node");
  return found;
}
