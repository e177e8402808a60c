import { type RowId, rows } from "../rows/all.js";
import { beside } from "./anchors.js";
import { type ContestantId, contestantIds, nameOf } from "./contestants.js";
import { short, times } from "./numbers.js";
import type { Results } from "./run.js";
import { median, range, ratio } from "./statistics.js";

/** All rows as a table, a column for each who was measured, with the machine above and what each row does below. */
export function tableOf(results: Results): string {
  const ids = Object.keys(results.rows) as RowId[];
  const present = contestantIds.filter((id) => ids.some((row) => results.rows[row]?.[id] !== undefined));
  const head = ["", ...present.map((id) => title(id, results)), "the Rust original, estimated", "goal"];
  const body = ids.map((row) => [
    rows[row].by === "bytes" ? `${rows[row].name}, in bytes` : rows[row].name,
    ...present.map((id) => cell(row, id, results)),
    ...original(row, results),
  ]);
  const table = [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
  return [machine(results), "", ...table, "", ...ids.map(explained)].join("\n");
}

function machine({ node, platform, cpu, cores, rounds, ms }: Results): string {
  return `Node ${node}, ${platform}, ${cores} cores of ${cpu}; ${rounds} samples of ${ms} ms or more for each figure.`;
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

function original(row: RowId, results: Results): [string, string] {
  const found = beside(row, results);
  if (found === undefined) return ["", ""];
  const span = `${times(found.least)} to ${times(found.most)}`;
  return [`${times(found.middle)} (${span})`, found.goal === undefined ? "" : times(found.goal)];
}

function explained(row: RowId): string {
  return `- *${rows[row].name}*: ${rows[row].does}`;
}
