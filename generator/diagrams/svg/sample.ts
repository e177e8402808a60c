import type { Point } from "./geometry.js";
import type { Stroke } from "./paintArrow.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** How long a sample of an arrow is, in px. */
export const SAMPLE = 30;

/** A short arrow that shows how others are painted. `at`: where it begins. */
export function paintSample({ colour, dash }: Stroke, { x, y }: Point, paint: Paint): string {
  const line = {
    d: path`M${x},${y}H${x + SAMPLE - 7}`,
    ...paint({ stroke: colour }),
    "stroke-width": 1.6,
    ...(dash !== undefined && { "stroke-dasharray": dash }),
  };
  const tip = path`M${x + SAMPLE},${y}L${x + SAMPLE - 9},${y - 4}V${y + 4}Z`;
  return tag("path", line) + tag("path", { d: tip, ...paint({ fill: colour }) });
}
