import { clip, type Shaft } from "./clip.js";
import type { Curve } from "./curve.js";
import type { Box, Point } from "./geometry.js";
import type { PlacedNode } from "./layout.js";
import { moved } from "./moved.js";

type Placed = Omit<PlacedNode, "word">;

/** A curve from the middle of a node to that of another, by their places in a list. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
}

type Side = "left" | "right" | "top" | "bottom";

/** Where a line meets the outline of a node. */
interface Meeting {
  readonly line: number;
  readonly end: "tail" | "head";
  /** On which side of which node. */
  readonly key: string;
  readonly side: Side;
  /** Along that side, and where on it there is room. */
  readonly along: number;
  readonly room: readonly [low: number, high: number];
}

/** Heads that are closer to each other look like one. */
const APART = 15;
const ROUNDS = 30;
const BENDS = 8;
const NEAR_ENOUGH = 2;
// Keeps off the corners.
const CORNER = 18;

/** Cuts the lines where they leave and meet their nodes, with the ends at each side of a node apart from each other. */
export function spreadOut(lines: readonly Line[], nodes: readonly Placed[]): readonly Shaft[] {
  let [led, shafts] = [lines, lines.map((line) => cut(line, nodes))];
  // A bend moves what is painted of a curve by less than its end: it takes some.
  for (let bend = 0; bend < BENDS; bend += 1) {
    const shifts = shiftsOf(led, shafts, nodes);
    if (shifts.size === 0) break;
    const before = led;
    const cuts = shafts;
    led = before.map((line, index) => bent(line, shifts.get(`${index} tail`), shifts.get(`${index} head`)));
    shafts = led.map((line, index) => (line === before[index] && cuts[index]) || cut(line, nodes));
  }
  return shafts;
}

/** By how much ends must move, for those that must. */
function shiftsOf(
  lines: readonly Line[],
  shafts: readonly Shaft[],
  nodes: readonly Placed[],
): ReadonlyMap<string, Point> {
  const shifts = new Map<string, Point>();
  for (const meetings of bySide(lines, shafts, nodes).values()) {
    const places = apart(meetings);
    for (const [index, { line, end, side, along, room }] of meetings.entries()) {
      const aim = aimOf(lines[line]?.curve.at(end === "tail" ? 0 : -1), side);
      const by = within(aim + (places[index] ?? along) - along, room) - aim;
      if (Math.abs(by) > NEAR_ENOUGH)
        shifts.set(`${line} ${end}`, isUpright(side) ? { x: 0, y: by } : { x: by, y: 0 });
    }
  }
  return shifts;
}

/** What a line leads to inside its node, along a side of it. */
function aimOf(point: Point | undefined, side: Side): number {
  return (isUpright(side) ? point?.y : point?.x) ?? 0;
}

function within(place: number, [low, high]: Meeting["room"]): number {
  return Math.min(high, Math.max(low, place));
}

function cut({ from, to, curve }: Line, nodes: readonly Placed[]): Shaft {
  const [tail, head] = [nodes[from], nodes[to]];
  if (!tail || !head) throw new Error("invariant: arrows lead from node to node");
  return clip(curve, tail, head);
}

/** Dots, rings and signposts are too small to have sides. */
function bySide(
  lines: readonly Line[],
  shafts: readonly Shaft[],
  nodes: readonly Placed[],
): ReadonlyMap<string, readonly Meeting[]> {
  const sides = new Map<string, Meeting[]>();
  const add = (line: number, end: Meeting["end"], place: number, point: Point | undefined) => {
    const node = nodes[place];
    if (node?.node.kind !== "state" || point === undefined) return;
    const meeting = meetingAt(line, end, place, node.box, point);
    const list = sides.get(meeting.key);
    if (list) list.push(meeting);
    else sides.set(meeting.key, [meeting]);
  };
  for (const [index, { from, to }] of lines.entries()) {
    add(index, "tail", from, shafts[index]?.line[0]);
    add(index, "head", to, shafts[index]?.tip);
  }
  return sides;
}

function meetingAt(line: number, end: Meeting["end"], place: number, box: Box, { x, y }: Point): Meeting {
  const distances = {
    left: Math.abs(x - box.x),
    right: Math.abs(x - box.x - box.width),
    top: Math.abs(y - box.y),
    bottom: Math.abs(y - box.y - box.height),
  };
  const sides = ["left", "right", "top", "bottom"] as const;
  const side = sides.reduce((best, each) => (distances[each] < distances[best] ? each : best));
  const [along, low, length] = isUpright(side) ? [y, box.y, box.height] : [x, box.x, box.width];
  const corner = Math.min(CORNER, length / 4);
  const room = [low + corner, low + length - corner] as const;
  return { line, end, key: `${place} ${side}`, side, along, room };
}

function isUpright(side: Side): boolean {
  return side === "left" || side === "right";
}

/** Places in the order of the meetings, pushed apart where they are too close; closer where there is no room. */
function apart(meetings: readonly Meeting[]): readonly number[] {
  const order = meetings.map((_, index) => index);
  order.sort((a, b) => (meetings[a]?.along ?? 0) - (meetings[b]?.along ?? 0) || a - b);
  const [low, high] = meetings[0]?.room ?? [0, 0];
  const sorted = order.map((index) => within(meetings[index]?.along ?? 0, [low, high]));
  const gap = Math.min(APART, (high - low) / (meetings.length - 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = 1; index < sorted.length; index += 1) {
      const [before = 0, after = 0] = [sorted[index - 1], sorted[index]];
      const lacking = (gap - (after - before)) / 2;
      if (lacking <= 0) continue;
      sorted[index - 1] = Math.max(low, before - lacking);
      sorted[index] = Math.min(high, after + lacking);
    }
  }
  const places = [...sorted];
  for (const [place, index] of order.entries()) places[index] = sorted[place] ?? 0;
  return places;
}

/** A line with the ends of its curve moved, and what they aim at with them. */
function bent(line: Line, tail: Point | undefined, head: Point | undefined): Line {
  if (!tail && !head) return line;
  const { curve } = line;
  const points = curve.map((point, index) => {
    if (tail && index < 2) return moved(point, tail);
    return head && index >= curve.length - 2 ? moved(point, head) : point;
  });
  return { ...line, curve: points };
}
