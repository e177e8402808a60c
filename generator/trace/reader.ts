import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source, Span } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk.js";
import { Count } from "./count.js";
import { type Entry, entryOf, type Header, isHeader } from "./entry.js";
import type { Tally } from "./tally.js";

/** The version of the format that is read. */
const VERSION = 1;

/** Of each file so many broken lines are told; then nobody reads on. */
const MOST_BROKEN = 10;

/** How often it is told how far the reading is, in lines. */
const PACE = 100_000;

interface Reading {
  readonly disk: Pick<Disk, "readLines">;
  readonly progress: (text: string) => void;
}

/** Reads traces and counts them together, however long they are: only one line of them is held. */
export function readTraces(
  paths: readonly string[],
  reading: Reading,
): readonly [tally: Tally, diagnostics: readonly Diagnostic[]] {
  const count = new Count();
  const diagnostics = paths.flatMap((path) => readTrace(path, count, reading));
  return [count.tally(), diagnostics];
}

function readTrace(path: string, count: Count, { disk, progress }: Reading): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let [line, offset] = [1, 0];
  const unread = disk.readLines(path, (text, isWhole) => {
    const source: Source = { file: path, text, begins: { line, offset } };
    const entry = entryOf(text);
    const wrong = faultOf(entry, { source, start: 0, end: text.length }, isWhole);
    if (wrong !== undefined) diagnostics.push(wrong);
    else if (entry !== undefined) take(entry, count);
    if (line % PACE === 0) progress(`${line} lines of ${path} read`);
    line += 1;
    offset += text.length + 1;
    return wrong === undefined || (wrong.code === "broken-line" && diagnostics.length < MOST_BROKEN);
  });
  const isEmpty = unread.length === 0 && line === 1;
  return [...diagnostics, ...unread, ...(isEmpty ? [empty(path)] : [])];
}

function take(entry: Entry, count: Count): void {
  if (isHeader(entry)) count.begin(entry.time);
  else count.add(entry);
}

/** What is wrong with a line. */
function faultOf(entry: Entry | undefined, span: Span, isWhole: boolean): Diagnostic | undefined {
  if (entry !== undefined && isHeader(entry))
    return entry.version === VERSION ? undefined : otherVersion(entry, span);
  if (span.source.begins?.line === 1) return create("not-a-trace", span, { path: span.source.file });
  if (entry !== undefined) return undefined;
  return create(isWhole ? "broken-line" : "cut-line", span, {});
}

function otherVersion({ version }: Header, span: Span): Diagnostic {
  return create("trace-version", span, { version: String(version), known: String(VERSION) });
}

function empty(path: string): Diagnostic {
  return create("not-a-trace", undefined, { path }, [
    "It is empty: its process ended before it wrote anything",
  ]);
}
