import { type RowId, rows } from "../rows/all.js";
import { type ContestantId, contestantIds, nameOf } from "./contestants.js";
import { markdownTable } from "./document.js";
import { estimateOf, type Machine, machineOf } from "./estimate.js";
import { verdictsOf } from "./goals.js";
import { asides } from "./guarantees.js";
import { isJudged, TOO_SHORT } from "./judged.js";
import { short, times } from "./numbers.js";
import type { Results } from "./run.js";
import { median, range, ratio } from "./statistics.js";

/** All rows as a table, a column for each who was measured, with the machine above and what each row does below. */
export function tableOf(results: Results): string {
  const ids = (Object.keys(results.rows) as RowId[]).filter((row) => !asides.has(row));
  const present = contestantIds.filter((id) => ids.some((row) => results.rows[row]?.[id] !== undefined));
  const head = ["", ...present.map((id) => title(id, results)), "the Rust original, estimated", "goal"];
  const body = ids.map((row) => [
    rows[row].by === "bytes" ? `${rows[row].name}, in bytes` : rows[row].name,
    ...present.map((id) => cell(row, id, results)),
    original(row, results),
    goalsOf(row, results),
  ]);
  return [...machine(results), "", markdownTable(head, body), "", ...ids.map(explained)].join("\n");
}

function machine(results: Results): string[] {
  const { node, platform, cpu, cores, rounds, ms, failures } = results;
  const lines = [
    `Node ${node}, ${platform}, ${counted(cores, "core")} of ${cpu}; ${counted(rounds, "sample")} of ${ms} ms or more for each figure.`,
  ];
  const found = machineOf(results);
  if (found !== undefined) lines.push(compared(found));
  if (!isJudged(results)) lines.push(`Goals and the original: ${TOO_SHORT}.`);
  if (failures.length > 0) lines.push(`Samples that failed: ${failures.length}.`);
  return lines;
}

/** Half of less than four comparisons is no span. */
function compared({ middle, least, most, comparisons }: Machine): string {
  const by = `It is ${times(middle)} as fast as the machine of the original, by ${counted(comparisons, "comparison")}`;
  return comparisons < 4 ? `${by}.` : `${by}, half of which lie between ${times(least)} and ${times(most)}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function title(id: ContestantId, { versions }: Results): string {
  return `${nameOf(id)} ${versions[id] ?? ""}`.trim();
}

/** The median; of our own the range, of others how many times as much we do. */
function cell(row: RowId, id: ContestantId, { rows: measured }: Results): string {
  const [theirs, ours] = [measured[row]?.[id], measured[row]?.["crb-gen"]];
  if (theirs === undefined) return "";
  const [low, high] = range(theirs);
  if (id === "crb-gen") return `**${short(median(theirs))}** (${short(low)} to ${short(high)})`;
  return `${short(median(theirs))}${ours === undefined ? "" : ` (${times(ratio(ours, theirs))})`}`;
}

/** In italics what only the speed of the machine says. */
function original(row: RowId, results: Results): string {
  const found = estimateOf(row, results);
  if (found === undefined) return "";
  const figure = `${times(found.middle)} (${times(found.least)} to ${times(found.most)})`;
  return found.by === "machine" ? `*${figure}*` : figure;
}

function goalsOf(row: RowId, results: Results): string {
  return verdictsOf(row, results)
    .map(({ goal, met }) => (met === undefined ? goal : `${goal} ${met ? "✓" : "✗"}`))
    .join("; ");
}

function explained(row: RowId): string {
  return `- *${rows[row].name}*: ${rows[row].does}`;
}
