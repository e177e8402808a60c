import type { Point } from "./geometry.js";
import type { Colour, Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** Each in a square of 12 px. */
const ICONS = {
  // A bolt.
  event: "M7.2,0.6L2.2,6.9H5.4L4.6,11.4L9.8,4.9H6.4Z",
  // There and back.
  request: "M0.8,3.9H10M7.4,1.2L10.2,3.9L7.4,6.6M11.2,8.4H2M4.6,5.7L1.8,8.4L4.6,11.1",
  // A clock.
  timer: "M6,1A5,5,0,1,1,5.99,1ZM6,3.4V6.2L8,7.5",
  // Round and back to where it began.
  stay: "M9.9,7.6A4.2,4.2,0,1,1,9.6,3.8M9.9,1.2V4.2H6.9",
} as const;

/** An icon with its upper left corner at `at`. */
export function icon(kind: keyof typeof ICONS, at: Point, colour: Colour, paint: Paint): string {
  const look =
    kind === "event"
      ? paint({ fill: colour })
      : {
          ...paint({ stroke: colour }),
          "stroke-width": 1.3,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
        };
  return tag("path", { d: ICONS[kind], transform: path`translate(${at.x} ${at.y})`, ...look });
}
