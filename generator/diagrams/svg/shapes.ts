import { type NodeBox, SPACE } from "./boxes.js";
import type { Box, Point, Size } from "./geometry.js";
import type { Shape, Slanted } from "./outline.js";
import { path } from "./xml.js";

const CORNER = {
  round: 10,
  bars: 2,
  cut: 12,
  square: 2,
  ring: 16,
  sheets: 6,
  flow: 2,
  fanRight: 2,
  fanDown: 2,
  funnelLeft: 2,
  funnelUp: 2,
} as const;
/** How much shorter each end of a side is. */
const SHORTER: Readonly<
  Record<Slanted, Readonly<Partial<Record<"left" | "right" | "top" | "bottom", number>>>>
> = {
  fanRight: { left: SPACE.slant },
  funnelLeft: { right: SPACE.slant },
  fanDown: { top: SPACE.slant },
  funnelUp: { bottom: SPACE.slant },
};

/** Whether a point, measured from the middle of the node, lies within its outline or less than `margin` px outside. */
export function contains(node: NodeBox, { x, y }: Point, margin: number): boolean {
  if (node.kind === "signpost") return inRound(node, { x, y }, node.height / 2, margin);
  if (node.kind !== "state") return Math.hypot(x, y) <= node.radius + margin;
  const { shape } = node;
  const lost = lostAt(shape, x / node.width, y / node.height);
  const beyondX = Math.abs(x) - node.width / 2 + lost.x - margin;
  const beyondY = Math.abs(y) - node.height / 2 + lost.y - margin;
  if (beyondX > 0 || beyondY > 0) return false;
  const corner = CORNER[shape] + margin;
  const [cornerX, cornerY] = [Math.max(0, beyondX + corner), Math.max(0, beyondY + corner)];
  return shape === "cut" ? cornerX + cornerY <= corner : Math.hypot(cornerX, cornerY) <= corner;
}

function inRound({ width, height }: Size, { x, y }: Point, corner: number, margin: number): boolean {
  const outX = Math.max(0, Math.abs(x) - width / 2 + corner);
  const outY = Math.max(0, Math.abs(y) - height / 2 + corner);
  return Math.hypot(outX, outY) <= corner + margin;
}

/** By how much a slanted or pointed outline is inside its box, at parts of its width and height from -½ to ½. */
function lostAt(shape: Shape, across: number, down: number): Point {
  if (shape === "flow") return { x: lostAtPoint(across, Math.min(1, 2 * Math.abs(down))), y: 0 };
  if (!isSlanted(shape)) return { x: 0, y: 0 };
  const { left = 0, right = 0, top = 0, bottom = 0 } = SHORTER[shape];
  return {
    x: top * (0.5 - down) + bottom * (0.5 + down),
    y: left * (0.5 - across) + right * (0.5 + across),
  };
}

/** The right side leads out to its middle, the left one in. `out`: how far from the middle, from 0 to 1. */
function lostAtPoint(across: number, out: number): number {
  return SPACE.point * (across > 0 ? out : 1 - out);
}

export function isSlanted(shape: Shape): shape is Slanted {
  return shape in SHORTER;
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

/** A box one side of which is shorter. */
export function slanted({ x, y, width, height }: Box, shape: Slanted): string {
  const { left = 0, right = 0, top = 0, bottom = 0 } = SHORTER[shape];
  const [end, low] = [x + width, y + height];
  return (
    path`M${x + top},${y + left}L${end - top},${y + right}` +
    path`L${end - bottom},${low - right}L${x + bottom},${low - left}Z`
  );
}

/** A box that is notched on the left and pointed on the right. */
export function pointed({ x, y, width, height }: Box): string {
  const [right, middle, bottom] = [x + width, y + height / 2, y + height];
  const shoulder = right - SPACE.point;
  return path`M${x},${y}H${shoulder}L${right},${middle}L${shoulder},${bottom}H${x}L${x + SPACE.point},${middle}Z`;
}
