import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unreadable } from "../../disk/reason.js";
import { HIDING } from "../../text/characters.js";
import { Counter, type Declared } from "../../trace/counter.js";
import { TraceReader } from "../../trace/reader.js";
import type { Tally } from "../../trace/tally.js";
import type { World } from "../command.js";

/** How often it is told how far the reading is, in lines. */
const PACE = 100_000;

interface Reading {
  readonly disk: Pick<World["disk"], "readLines">;
  readonly progress: World["progress"];
}

/** Reads traces, and counts together what those did whose names are declared. */
export function readTraces(
  paths: readonly string[],
  declared: Declared,
  reading: Reading,
): readonly [tally: Tally, diagnostics: readonly Diagnostic[]] {
  const counter = new Counter(declared);
  const diagnostics = paths.flatMap((path) =>
    HIDING.test(path) ? hiding(path) : readTrace(path, counter, reading),
  );
  return [counter.tally(), diagnostics];
}

/** The recipe of a picture has it on one line. */
function hiding(path: string): readonly Diagnostic[] {
  return [unreadable(path, "its name holds what cannot be shown; letters, digits and dashes will do")];
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
