import { sample } from "../../generator/diagrams/svg/curve.js";
import { type Box, boxAround, holds, overlaps, type Point } from "../../generator/diagrams/svg/geometry.js";
import type { Layout, PlacedArrow, PlacedNode } from "../../generator/diagrams/svg/layout.js";
import { contains } from "../../generator/diagrams/svg/shapes.js";

/** Boxes by what they are, for a readable failure. */
export function boxesOf({
  nodes,
  arrows,
}: Layout<unknown>): readonly { readonly name: string; readonly box: Box }[] {
  return [
    ...nodes.flatMap(boxesOfNode),
    ...arrows.flatMap((arrow) => (arrow.label ? [{ name: nameOf(arrow), box: arrow.label.box }] : [])),
  ];
}

/** A dot or a ring is smaller than its box, which keeps room for its word on any side. */
function boxesOfNode({ node, box, middle, word }: PlacedNode): ReturnType<typeof boxesOf> {
  if (!("radius" in node) || !word) return [{ name: node.name || node.kind, box }];
  const mark = boxAround(middle, { width: 2 * node.radius, height: 2 * node.radius });
  return [
    { name: node.kind, box: mark },
    { name: `word ${node.name}`, box: word },
  ];
}

function nameOf({ captions, from, to }: PlacedArrow<unknown>): string {
  return `label ${captions.map(({ text }) => text).join("+")} from ${from} to ${to}`;
}

/** Nodes and labels that cover each other. */
export function overlapsIn(layout: Layout<unknown>): readonly string[] {
  return pairsIn(boxesOf(layout));
}

/** Those that cover each other. */
export function pairsIn(boxes: readonly { readonly name: string; readonly box: Box }[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box, 0.1) ? [`${a.name} and ${b.name}`] : [])),
  );
}

/** Arrows that do not begin and end at the outlines of their nodes. */
export function strayArrows({ nodes, arrows }: Layout<unknown>): readonly string[] {
  return arrows.flatMap(({ from, to, shaft }) => {
    const [tail, head, start] = [nodes[from], nodes[to], shaft.line[0]];
    if (!tail || !head || !start) return ["an arrow without a node"];
    const near = (node: PlacedNode, point: Point) => isIn(node, point, 3) && !isIn(node, point, -1);
    return near(tail, start) && near(head, shaft.tip) ? [] : [`${from} to ${to}`];
  });
}

/** Arrows that run through nodes that are not theirs. */
export function piercedNodes({ nodes, arrows }: Layout<unknown>): readonly string[] {
  return arrows.flatMap(({ from, to, shaft }) => {
    const points = sample(shaft.line);
    return nodes.flatMap((node, index) =>
      index !== from && index !== to && points.some((point) => isIn(node, point, 0))
        ? [`${from} to ${to} through ${index}`]
        : [],
    );
  });
}

// What is around the letters of a label: a line may pass through that.
const AROUND = { x: 4, y: 5 };

/** Labels whose letters are crossed by the line of another arrow. */
export function crossedLabels({ arrows }: Layout<unknown>): readonly string[] {
  const lines = arrows.map(({ shaft }) => sample(shaft.line));
  return arrows.flatMap((arrow, index) => {
    if (!arrow.label) return [];
    const { x, y, width, height } = arrow.label.box;
    const letters = {
      x: x + AROUND.x,
      y: y + AROUND.y,
      width: width - 2 * AROUND.x,
      height: height - 2 * AROUND.y,
    };
    return lines.flatMap((line, other) =>
      other !== index && line.some((point) => holds(letters, point)) ? [`${nameOf(arrow)} by ${other}`] : [],
    );
  });
}

/** Heads that end so close to another at the same state that they look like one. */
export function touchingHeads({ nodes, arrows }: Layout<unknown>): readonly string[] {
  return arrows.flatMap((a, index) =>
    arrows
      .slice(index + 1)
      .filter((b) => a.to === b.to && nodes[a.to]?.node.kind === "state")
      .filter((b) => Math.hypot(a.shaft.tip.x - b.shaft.tip.x, a.shaft.tip.y - b.shaft.tip.y) < 8)
      .map((b) => `from ${a.from} and from ${b.from} at ${a.to}`),
  );
}

function isIn({ node, middle }: PlacedNode, { x, y }: Point, margin: number): boolean {
  return contains(node, { x: x - middle.x, y: y - middle.y }, margin);
}
