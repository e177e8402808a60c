import { type RowId, rows } from "../rows/all.js";
import { anchors } from "./anchors.js";
import { type ContestantId, contestantIds, nameOf } from "./contestants.js";
import { estimateOf } from "./estimate.js";
import { verdictsOf } from "./goals.js";
import { isJudged, TOO_SHORT } from "./judged.js";
import { short, times } from "./numbers.js";
import type { Results } from "./run.js";
import { median, range, ratio } from "./statistics.js";

/** A row for a terminal: a line for each contestant, with how many times as much we do. */
export function textOf(row: RowId, results: Results): string {
  const { name, by } = rows[row];
  const unit = by === "bytes" ? " bytes each" : "/s";
  const lines = contestantIds.flatMap((id) => line(row, id, unit, results));
  return [`${name} (${row})`, ...lines, ...original(row, results), ...verdicts(row, results)].join("\n");
}

function line(row: RowId, id: ContestantId, unit: string, { rows: measured }: Results): string[] {
  const [theirs, ours] = [measured[row]?.[id], measured[row]?.["crb-gen"]];
  if (theirs === undefined) return [];
  const [low, high] = range(theirs);
  const figure = `${short(median(theirs)).padStart(7)}${unit}  (${short(low)} to ${short(high)})`;
  const more = id === "crb-gen" || ours === undefined ? "" : `we: ${times(ratio(ours, theirs))}`;
  return [`  ${nameOf(id).padEnd(16)} ${figure.padEnd(36)} ${more}`.trimEnd()];
}

function original(row: RowId, results: Results): string[] {
  if (!isJudged(results) && anchors[row] !== undefined) return [`  the Rust original: ${TOO_SHORT}`];
  const found = estimateOf(row, results);
  if (found === undefined) return [];
  const way = found.by === "peers" ? "the others" : "the speed of this machine";
  const span = `${times(found.least)} to ${times(found.most)}`;
  return [`  the Rust original, by way of ${way}: ${times(found.middle)} (${span})`];
}

function verdicts(row: RowId, results: Results): string[] {
  return verdictsOf(row, results).map(({ goal, met }) => {
    const unknown = isJudged(results) ? "not measured" : TOO_SHORT;
    const told = met === undefined ? unknown : met ? "met" : "missed";
    return `  goal: ${goal}: ${told}`;
  });
}
