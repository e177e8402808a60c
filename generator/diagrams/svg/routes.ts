import type { Viz } from "@viz-js/viz";
import { grouped } from "../../model/grouped.js";
import { type Box, boxAround, type Size } from "./geometry.js";
import { type Direction, position } from "./graphviz.js";
import { loopsAt, type Route, roomForLoops } from "./loops.js";
import { sampled } from "./obstacles.js";

/** An arrow by the places of its nodes, and the size of its label. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly size: Size | undefined;
  /** Keeps room as if for a label where there is none. */
  readonly lane: boolean;
}

const LANE = { width: 16, height: 12 };
// Room for arrows without labels doubles the time.
const FEW_ARROWS = 150;

/** Where nodes stand, and how each arrow leads from the middle of one to that of another, or around to the same. */
export function routesOf(
  viz: Viz,
  nodes: readonly Size[],
  ways: readonly Way[],
  direction: Direction,
): { readonly boxes: readonly Box[]; readonly routes: readonly Route[] } {
  const loops = grouped(ways.filter(isLoop).map((way) => [way.from, way] as const));
  const planned = ways.filter((way) => !isLoop(way) || loops.get(way.from)?.[0] === way);
  const edges = planned.map((way) => {
    const { from, to } = way;
    const round = isLoop(way) ? loops.get(from)?.map(({ size }) => size) : undefined;
    return { from, to, label: round ? roomForLoops(round, direction) : roomFor(way, ways.length) };
  });
  const found = position(viz, { nodes, edges }, direction);
  const boxes = found.nodes.map((middle, index) => boxAround(middle, at(nodes, index)));
  const routes = new Map(planned.map((way, index): [Way, Route] => [way, at(found.edges, index)]));
  const lines = planned.flatMap((way, index) => (isLoop(way) ? [] : [sampled(at(found.edges, index).curve)]));
  for (const [node, round] of loops) {
    const sizes = round.map(({ size }) => size);
    const led = loopsAt(at(boxes, node), sizes, direction, lines);
    for (const [index, way] of round.entries()) routes.set(way, at(led, index));
  }
  return { boxes, routes: ways.flatMap((way) => routes.get(way) ?? []) };
}

function isLoop({ from, to }: Way): boolean {
  return from === to;
}

function roomFor({ size, lane }: Way, count: number): Size | undefined {
  return size ?? (lane && count <= FEW_ARROWS ? LANE : undefined);
}

/** What is at a place of a list that has it. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("invariant: arrows lead from node to node");
  return found;
}
