import { type NodeBox, SPACE } from "./boxes.js";
import type { Box, Point } from "./geometry.js";
import { type Shape, shapeOf } from "./outline.js";
import { path } from "./xml.js";

const CORNER = { round: 10, bars: 2, cut: 12, square: 2, ring: 16, fan: 2, funnel: 2, sheets: 6 } as const;

/** Whether a point, measured from the middle of the node, lies within its outline or less than `margin` px outside. */
export function contains(node: NodeBox, { x, y }: Point, margin: number): boolean {
  if (node.kind !== "state") return Math.hypot(x, y) <= node.radius + margin;
  const shape = shapeOf(node.state);
  const lost = lostAt(shape, x / node.width);
  const beyondX = Math.abs(x) - node.width / 2 - margin;
  const beyondY = Math.abs(y) - node.height / 2 + lost - margin;
  if (beyondX > 0 || beyondY > 0) return false;
  const corner = CORNER[shape] + margin;
  const [cornerX, cornerY] = [Math.max(0, beyondX + corner), Math.max(0, beyondY + corner)];
  return shape === "cut" ? cornerX + cornerY <= corner : Math.hypot(cornerX, cornerY) <= corner;
}

/** By how much a slanted outline is lower than its box, above and below, at a part of its width from -½ to ½. */
function lostAt(shape: Shape, across: number): number {
  if (shape === "fan") return SPACE.slant * (0.5 - across);
  return shape === "funnel" ? SPACE.slant * (0.5 + across) : 0;
}

/** How round the corners of a shape are, or how much of them is cut off. */
export function cornerOf(shape: Shape): number {
  return CORNER[shape];
}

/** A box with its corners cut off. */
export function chamfered({ x, y, width, height }: Box, cut: number): string {
  const [right, bottom] = [x + width, y + height];
  return (
    path`M${x + cut},${y}H${right - cut}L${right},${y + cut}V${bottom - cut}L${right - cut},${bottom}` +
    path`H${x + cut}L${x},${bottom - cut}V${y + cut}Z`
  );
}

/** A box whose left or right side is the shorter one. */
export function slanted({ x, y, width, height }: Box, short: "left" | "right"): string {
  const [left, right] = short === "left" ? [SPACE.slant, 0] : [0, SPACE.slant];
  const bottom = y + height;
  return path`M${x},${y + left}L${x + width},${y + right}V${bottom - right}L${x},${bottom - left}Z`;
}
