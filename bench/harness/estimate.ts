import { type RowId, rows } from "../rows/all.js";
import { anchors } from "./anchors.js";
import type { ContestantId } from "./contestants.js";
import { isJudged } from "./judged.js";
import type { Results } from "./run.js";
import { median, quartiles, ratio } from "./statistics.js";

/** How many times as much as the original we do. */
export interface Estimate {
  readonly middle: number;
  /** How far to believe it. */
  readonly least: number;
  readonly most: number;
  /** By packages that did the same beside the original; or by how fast this machine is, where there are none. */
  readonly by: "peers" | "machine";
}

/** How many times as fast this machine is as the one that the original was measured on. */
export interface Machine {
  readonly middle: number;
  /** The middle half of all comparisons lies between these. */
  readonly least: number;
  readonly most: number;
  readonly comparisons: number;
}

/** By all that every package does here and did there. Undefined where they share nothing, or were measured too shortly. */
export function machineOf(results: Results): Machine | undefined {
  if (!isJudged(results)) return undefined;
  const factors = (Object.keys(anchors) as RowId[])
    .filter((row) => rows[row].by === "rate")
    .flatMap((row) => shared(row, results).map(({ here, there }) => median(here) / there))
    .filter(Number.isFinite);
  if (factors.length === 0) return undefined;
  const [least, most] = quartiles(factors);
  return { middle: median(factors), least, most, comparisons: factors.length };
}

/** Undefined where nothing can be said. */
export function estimateOf(row: RowId, results: Results): Estimate | undefined {
  const [anchor, ours] = [anchors[row], results.rows[row]?.["crb-gen"]];
  if (!isJudged(results) || anchor === undefined || ours === undefined) return undefined;
  const ways = shared(row, results).map(({ here, there }) => ratio(ours, here) * (there / anchor.crb));
  const known = ways.filter(Number.isFinite);
  if (known.length > 0)
    return { middle: median(known), least: Math.min(...known), most: Math.max(...known), by: "peers" };
  return byMachine(median(ours) / anchor.crb, machineOf(results));
}

/** So many times as much as the original did, on a machine that is so many times as fast. */
function byMachine(times: number, machine: Machine | undefined): Estimate | undefined {
  if (machine === undefined || Number.isNaN(times)) return undefined;
  const { least, middle, most } = machine;
  return { middle: times / middle, least: times / most, most: times / least, by: "machine" };
}

/** What was measured of a package here, and there. */
interface Shared {
  readonly here: readonly number[];
  readonly there: number;
}

function shared(row: RowId, results: Results): Shared[] {
  return Object.entries(anchors[row]?.peers ?? {}).flatMap(([id, there]) => {
    const here = results.rows[row]?.[id as ContestantId];
    return here === undefined ? [] : [{ here, there }];
  });
}
