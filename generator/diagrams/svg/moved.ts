import type { Box, Point } from "./geometry.js";
import type { PlacedArrow, PlacedNode } from "./layout.js";

/** A node with all that belongs to it somewhere else. */
export function movedNode({ node, middle, box, word }: PlacedNode, by: Point): PlacedNode {
  return {
    node,
    middle: moved(middle, by),
    box: movedBox(box, by),
    ...(word && { word: movedBox(word, by) }),
  };
}

/** An arrow with what stands beside it somewhere else. */
export function movedArrow<A>(arrow: PlacedArrow<A>, by: Point): PlacedArrow<A> {
  const { shaft, label } = arrow;
  return {
    ...arrow,
    shaft: {
      line: shaft.line.map((point) => moved(point, by)),
      base: moved(shaft.base, by),
      tip: moved(shaft.tip, by),
    },
    label: label && { ...label, box: movedBox(label.box, by) },
  };
}

export function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function movedBox(box: Box, by: Point): Box {
  return { ...box, ...moved(box, by) };
}
