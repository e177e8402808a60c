import type { Viz } from "@viz-js/viz";
import type { Arrow } from "../agents/picture.js";
import type { NodeBox } from "./boxes.js";
import { labelSize } from "./captionSize.js";
import type { Caption } from "./captions.js";
import type { Shaft } from "./clip.js";
import { type Box, boundsOf, middleOf, type Point, type Size } from "./geometry.js";
import type { Direction } from "./graphviz.js";
import { type PlacedLabel, placeLabels } from "./labels.js";
import { type SampledLine, sampled } from "./obstacles.js";
import { at, routesOf } from "./routes.js";
import { spreadOut } from "./spread.js";
import { wordBox } from "./word.js";

/** Boxes, and the arrows between them, yet without places. */
export interface Graph<A> {
  readonly nodes: readonly NodeBox[];
  readonly arrows: readonly GraphArrow<A>[];
}

/** An arrow, and what stands beside it. `from` and `to` are places in `nodes`. */
export interface GraphArrow<A> {
  readonly arrow: A;
  readonly from: number;
  readonly to: number;
  readonly captions: readonly Caption[];
  /** Keeps room as if for a caption where there is none, so that it does not run right beside its opposite. */
  readonly lane: boolean;
}

/** A graph with every place in px. */
export interface Layout<A = Arrow> {
  /** All that is painted is in here. */
  readonly bounds: Box;
  readonly direction: Direction;
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow<A>[];
}

export interface PlacedNode {
  readonly node: NodeBox;
  readonly middle: Point;
  readonly box: Box;
  /** Of a dot or a ring with a name: where that goes. */
  readonly word?: Box;
}

export interface PlacedArrow<A = Arrow> {
  readonly arrow: A;
  /** Places in `nodes`: of an arrow that leads too far, `to` is a signpost. */
  readonly from: number;
  readonly to: number;
  readonly shaft: Shaft;
  readonly captions: readonly Caption[];
  readonly label: PlacedLabel | undefined;
}

// What a page shows of a picture without shrinking it much: scrolling down is easier than across.
const VIEW = { width: 1000, height: 1200 };
// Of more nodes than these, the upright one is always larger: trying both would take twice the time.
const FEW_NODES = 20;

/** Lays a graph out in the direction that makes it larger on a screen. */
export function layOutGraph<A>(viz: Viz, graph: Graph<A>): Layout<A> {
  return larger(graph, (direction) => layOutGraphIn(viz, graph, direction));
}

/** Lays out what has these nodes in the direction that makes it larger on a screen. */
export function larger<A>(
  { nodes }: { readonly nodes: readonly unknown[] },
  layOutTo: (direction: Direction) => Layout<A>,
): Layout<A> {
  if (nodes.length > FEW_NODES) return layOutTo("TB");
  const [wide, tall] = [layOutTo("LR"), layOutTo("TB")];
  return scaleOf(tall) > scaleOf(wide) ? tall : wide;
}

/** How large it appears in the view, 1 at most. */
function scaleOf({ bounds: { width, height } }: Layout<unknown>): number {
  return Math.min(1, VIEW.width / width, VIEW.height / height);
}

/** Lays a graph out in one direction. */
export function layOutGraphIn<A>(viz: Viz, graph: Graph<A>, direction: Direction): Layout<A> {
  const arrows = graph.arrows.map((arrow) => ({ ...arrow, size: labelSize(arrow.captions) }));
  const { boxes, routes } = routesOf(viz, graph.nodes, arrows, direction);
  const nodes = graph.nodes.map((node, index) => {
    const box = at(boxes, index);
    return { node, middle: middleOf(box), box };
  });
  const curves = arrows.map(({ from, to }, index) => ({ from, to, curve: at(routes, index).curve }));
  const shafts = spreadOut(curves, nodes);
  const drawn = arrows.map((arrow, index) => ({
    ...arrow,
    middle: at(routes, index).label,
    shaft: at(shafts, index),
  }));
  const lines = drawn.map(({ shaft }) => sampled(shaft.line));
  const labelled = withLabels(drawn, nodes, lines, direction);
  const worded = withWords(nodes, labelled, lines);
  return { bounds: boundsOfAll(worded, labelled), direction, nodes: worded, arrows: labelled };
}

interface DrawnArrow<A> extends GraphArrow<A> {
  readonly shaft: Shaft;
  readonly size: Size | undefined;
  readonly middle: Point | undefined;
}

function withLabels<A>(
  arrows: readonly DrawnArrow<A>[],
  nodes: readonly PlacedNode[],
  lines: readonly SampledLine[],
  direction: Direction,
): readonly PlacedArrow<A>[] {
  const loose = arrows.flatMap(({ shaft: { line }, size, middle }) =>
    size && middle ? [{ line, size, middle }] : [],
  );
  const boxes = nodes.map(({ box }) => box);
  const labels = [...placeLabels(loose, boxes, lines, direction)];
  return arrows.map(({ arrow, from, to, shaft, captions, size }) => ({
    arrow,
    from,
    to,
    shaft,
    captions,
    label: size && labels.shift(),
  }));
}

function withWords(
  nodes: readonly PlacedNode[],
  arrows: readonly PlacedArrow<unknown>[],
  lines: readonly SampledLine[],
): readonly PlacedNode[] {
  const boxes = [
    ...nodes.filter(({ node }) => !isWorded(node)).map(({ box }) => box),
    ...arrows.flatMap(({ label }) => (label ? [label.box] : [])),
  ];
  return nodes.map((placed) => {
    const { node, middle } = placed;
    if (!isWorded(node)) return placed;
    return { ...placed, word: wordBox(middle, node.radius, node.word, { boxes, lines }) };
  });
}

/** A dot or a ring with a name beside it. */
function isWorded(node: NodeBox): node is NodeBox & { readonly radius: number; readonly word: Size } {
  return "word" in node && node.word !== undefined;
}

function boundsOfAll(nodes: readonly PlacedNode[], arrows: readonly PlacedArrow<unknown>[]): Box {
  return boundsOf([
    ...nodes.flatMap(({ box, word }) => (word ? [box, word] : [box])),
    ...arrows.flatMap(({ shaft, label }) => [...shaft.line, shaft.tip, ...(label ? [label.box] : [])]),
  ]);
}
