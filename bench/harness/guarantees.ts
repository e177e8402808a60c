import type { RowId } from "../rows/all.js";
import { markdownTable } from "./document.js";
import { short, times } from "./numbers.js";
import type { Results } from "./run.js";
import { median, range, ratio } from "./statistics.js";

/** Two rows that do the same, one of them without what the other is guaranteed. */
interface Guarantee {
  readonly name: string;
  readonly of: string;
  readonly with: RowId;
  readonly without: RowId;
}

const ON = "verification, which is always on";
const OFF = "observation, while nobody watches";
const COUNTED = "observation, by one who counts";
const TRACED = "observation, a full trace in a file";
const [STEP, MESSAGE] = ["step", "message to itself"];

const GUARANTEES: readonly Guarantee[] = [
  { name: ON, of: STEP, with: "controlStep", without: "unverifiedStep" },
  { name: ON, of: MESSAGE, with: "controlMessage", without: "unverifiedMessage" },
  { name: OFF, of: STEP, with: "syncStep", without: "unobservableStep" },
  { name: OFF, of: MESSAGE, with: "selfMessage", without: "unobservableMessage" },
  { name: COUNTED, of: STEP, with: "observedStep", without: "syncStep" },
  { name: COUNTED, of: MESSAGE, with: "observedMessage", without: "selfMessage" },
  { name: TRACED, of: STEP, with: "tracedStep", without: "syncStep" },
  { name: TRACED, of: MESSAGE, with: "tracedMessage", without: "selfMessage" },
  {
    name: "a bounded mailbox",
    of: "message, a thousand in flight",
    with: "bounded",
    without: "inFlight",
  },
  {
    name: "supervision",
    of: "agent, started, run, its end heard",
    with: "children",
    without: "lives",
  },
];

/** Rows that are there for this alone. */
export const asides: ReadonlySet<RowId> = new Set([
  "controlStep",
  "unverifiedStep",
  "controlMessage",
  "unverifiedMessage",
  "unobservableStep",
  "unobservableMessage",
  "observedStep",
  "observedMessage",
  "tracedStep",
  "tracedMessage",
  "bounded",
]);

/** What each guarantee costs, of which both rows were measured: in ns for each, and as speed. Undefined if there is none. */
export function guaranteesTable(results: Results): string | undefined {
  const head = ["guarantee", "each", "with it", "without", "costs, in ns", "speed that is left"];
  const body = GUARANTEES.flatMap((guarantee) => line(guarantee, results));
  return body.length === 0 ? undefined : markdownTable(head, body);
}

function line({ name, of, with: kept, without }: Guarantee, { rows: measured }: Results): string[][] {
  const [ours, bare] = [measured[kept]?.["crb-gen"], measured[without]?.["crb-gen"]];
  if (ours === undefined || bare === undefined) return [];
  const costs = ours.map((rate, round) => 1e9 / rate - 1e9 / (bare[round] ?? Number.NaN));
  const [least, most] = range(costs);
  const cost = `**${short(median(costs))}** (${short(least)} to ${short(most)})`;
  return [[name, of, short(median(ours)), short(median(bare)), cost, times(ratio(ours, bare))]];
}
