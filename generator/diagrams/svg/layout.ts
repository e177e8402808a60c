import type { Viz } from "@viz-js/viz";
import { type Arrow, arrowsOf, type Picture } from "../picture.js";
import { boxOf, labelSize, type NodeBox } from "./boxes.js";
import { clip, type Shaft } from "./clip.js";
import { type Box, boundsOf, boxAround, type Point, type Size } from "./geometry.js";
import { type Direction, position } from "./graphviz.js";
import { type PlacedLabel, placeLabels } from "./labels.js";
import { type SampledLine, sampled } from "./obstacles.js";
import { wordBox } from "./word.js";

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
  /** Of a dot or a ring with a name: where that goes. */
  readonly word?: Box;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly shaft: Shaft;
  readonly label: PlacedLabel | undefined;
}

// What a page shows of a picture without shrinking it much: scrolling down is easier than across.
const VIEW = { width: 1000, height: 1200 };
// Trying both directions costs twice the time, and large graphs must be scrolled anyway.
const FEW_NODES = 60;
// Room for arrows without labels doubles the time.
const FEW_ARROWS = 150;

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
  const arrows = arrowsOf(picture.moves).map((arrow) => ({ arrow, size: labelSize(arrow.labels) }));
  const edges = arrows.map(({ arrow, size }) => ({
    from: arrow.from,
    to: arrow.to,
    label: size ?? lane(arrow, arrows.length),
  }));
  const found = position(viz, { nodes: boxes, edges }, direction);
  const nodes = boxes.map((node, index) => {
    const middle = at(found.nodes, index);
    return { node, middle, box: boxAround(middle, node) };
  });
  const drawn = arrows.map(({ arrow, size }, index) => {
    const { curve, label } = at(found.edges, index);
    return { arrow, size, middle: label, shaft: clip(curve, at(nodes, arrow.from), at(nodes, arrow.to)) };
  });
  const lines = drawn.map(({ shaft }) => sampled(shaft.line));
  const labelled = withLabels(drawn, nodes, lines, direction);
  const worded = withWords(nodes, labelled, lines);
  return { bounds: boundsOfAll(worded, labelled), direction, nodes: worded, arrows: labelled };
}

/** Room as if for a label, so that an arrow without one does not run right beside its opposite. */
function lane({ style }: Arrow, arrows: number): Size | undefined {
  return style === "start" || arrows > FEW_ARROWS ? undefined : { width: 16, height: 12 };
}

interface DrawnArrow {
  readonly arrow: Arrow;
  readonly shaft: Shaft;
  readonly size: Size | undefined;
  readonly middle: Point | undefined;
}

function withLabels(
  arrows: readonly DrawnArrow[],
  nodes: readonly PlacedNode[],
  lines: readonly SampledLine[],
  direction: Direction,
): readonly PlacedArrow[] {
  const loose = arrows.flatMap(({ shaft: { line }, size, middle }) =>
    size && middle ? [{ line, size, middle }] : [],
  );
  const boxes = nodes.map(({ box }) => box);
  const labels = [...placeLabels(loose, boxes, lines, direction)];
  return arrows.map(({ arrow, shaft, size }) => ({ arrow, shaft, label: size && labels.shift() }));
}

function withWords(
  nodes: readonly PlacedNode[],
  arrows: readonly PlacedArrow[],
  lines: readonly SampledLine[],
): readonly PlacedNode[] {
  const boxes = [
    ...nodes.filter(({ node }) => node.kind === "state" || node.word === undefined).map(({ box }) => box),
    ...arrows.flatMap(({ label }) => (label ? [label.box] : [])),
  ];
  return nodes.map((placed) => {
    const { node, middle } = placed;
    if (node.kind === "state" || node.word === undefined) return placed;
    return { ...placed, word: wordBox(middle, node.radius, node.word, { boxes, lines }) };
  });
}

function boundsOfAll(nodes: readonly PlacedNode[], arrows: readonly PlacedArrow[]): Box {
  return boundsOf([
    ...nodes.flatMap(({ box, word }) => (word ? [box, word] : [box])),
    ...arrows.flatMap(({ shaft, label }) => [...shaft.line, shaft.tip, ...(label ? [label.box] : [])]),
  ]);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("invariant: arrows lead from node to node");
  return found;
}
