import { type NodeBox, SPACE } from "./boxes.js";
import type { Box, Point } from "./geometry.js";
import { path } from "./xml.js";

const CORNER = { async: 10, sync: 2, duty: 12, custom: 2, events: 16 } as const;

/** Whether a point, measured from the middle of the node, lies within its outline or less than `margin` px outside. */
export function contains(node: NodeBox, { x, y }: Point, margin: number): boolean {
  if (node.kind !== "state")
    return Math.hypot(x, y) <= (node.kind === "start" ? SPACE.dot : SPACE.end) + margin;
  const [beyondX, beyondY] = [Math.abs(x) - node.width / 2 - margin, Math.abs(y) - node.height / 2 - margin];
  if (beyondX > 0 || beyondY > 0) return false;
  const corner = CORNER[node.state.mode] + margin;
  const [cornerX, cornerY] = [Math.max(0, beyondX + corner), Math.max(0, beyondY + corner)];
  return node.state.mode === "duty" ? cornerX + cornerY <= corner : Math.hypot(cornerX, cornerY) <= corner;
}

export function cornerOf(mode: keyof typeof CORNER): number {
  return CORNER[mode];
}

/** A box with its corners cut off. */
export function chamfered({ x, y, width, height }: Box, cut: number): string {
  const [right, bottom] = [x + width, y + height];
  return (
    path`M${x + cut},${y}H${right - cut}L${right},${y + cut}V${bottom - cut}L${right - cut},${bottom}` +
    path`H${x + cut}L${x},${bottom - cut}V${y + cut}Z`
  );
}
