import type { Colour } from "../palette.js";
import type { Point } from "./geometry.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** Each in a square of 12 px. */
const ICONS = {
  // A bolt.
  event: "M7.2,0.6L2.2,6.9H5.4L4.6,11.4L9.8,4.9H6.4Z",
  // There and back.
  request: "M0.8,3.9H10M7.4,1.2L10.2,3.9L7.4,6.6M11.2,8.4H2M4.6,5.7L1.8,8.4L4.6,11.1",
  // Back.
  reply: "M11.2,10.2V7.2A3,3,0,0,0,8.2,4.2H1.2M4.2,1.2L1.2,4.2L4.2,7.2",
  // Waves from a point.
  publication: "M1.4,10.6H1.5M1.2,6.6A4,4,0,0,1,5.4,10.8M1.2,2.2A8.4,8.4,0,0,1,9.8,10.8",
  // A stop sign.
  finished: "M2.2,2.2H9.8V9.8H2.2ZM4.6,4.6H7.4V7.4H4.6Z",
  // An eye.
  watch: "M0.7,6C3,2.4,9,2.4,11.3,6C9,9.6,3,9.6,0.7,6ZM6,4.4A1.6,1.6,0,1,1,5.99,4.4Z",
  // One in, one out.
  map: "M0.8,6H11M7.6,2.6L11,6L7.6,9.4",
  // One becomes several.
  split: "M0.8,6H4.6L10.4,2H11.2M4.6,6L10.4,10H11.2M4.6,6H11.2",
  // Several become one.
  merge: "M11.2,6H7.4L1.6,2H0.8M7.4,6L1.6,10H0.8M7.4,6H0.8",
  // Several in brackets.
  chunk: "M3,1.4H1V10.6H3M9,1.4H11V10.6H9M4.2,4H7.8M4.2,6.1H7.8M4.2,8.2H7.8",
  // A life: from a dot into a ring.
  agent: "M6,1A5,5,0,1,1,5.99,1ZM6,4.2A1.8,1.8,0,1,1,5.99,4.2Z",
  // One above two.
  group: "M4.2,0.8H7.8V4.2H4.2ZM6,4.2V7.6M2.2,7.6V6H9.8V7.6M0.6,7.6H3.8V11H0.6ZM8.2,7.6H11.4V11H8.2Z",
  // A clock.
  timer: "M6,1A5,5,0,1,1,5.99,1ZM6,3.4V6.2L8,7.5",
  // Round and back to where it began.
  stay: "M9.9,7.6A4.2,4.2,0,1,1,9.6,3.8M9.9,1.2V4.2H6.9",
} as const;

export type IconName = keyof typeof ICONS;

/** An icon with its upper left corner at `at`. */
export function icon(kind: IconName, at: Point, colour: Colour, paint: Paint): string {
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
