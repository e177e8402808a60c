import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { Counter } from "../../trace/counter.js";
import { TraceReader } from "../../trace/reader.js";
import type { Tally } from "../../trace/tally.js";
import type { World } from "../command.js";

/** How often it is told how far the reading is, in lines. */
const PACE = 100_000;

interface Reading {
  readonly disk: Pick<World["disk"], "readLines">;
  readonly progress: World["progress"];
}

/** Reads traces, and counts them together. */
export function readTraces(
  paths: readonly string[],
  reading: Reading,
): readonly [tally: Tally, diagnostics: readonly Diagnostic[]] {
  const counter = new Counter();
  const diagnostics = paths.flatMap((path) => readTrace(path, counter, reading));
  return [counter.tally(), diagnostics];
}

function readTrace(path: string, counter: Counter, { disk, progress }: Reading): readonly Diagnostic[] {
  const reader = new TraceReader(path, counter);
  const unread = disk.readLines(path, (line) => {
    const goesOn = reader.take(line);
    if (reader.lines % PACE === 0) progress(`${reader.lines} lines of ${path} read`);
    return goesOn;
  });
  return unread.length > 0 && reader.lines === 0 ? unread : [...reader.end(), ...unread];
}
