import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source, Span } from "../diagnostics/diagnostic.js";
import type { Counter } from "./counter.js";
import { type Entry, entryOf, type Header, isHeader } from "./entry.js";

/** The version of the format that is read. */
const VERSION = 1;

/** Of each trace so many broken lines are told; then nobody reads on. */
const MOST_BROKEN = 10;

/** Reads one trace, however long it is: of its lines only the one that it takes is held. */
export class TraceReader {
  readonly #path: string;
  readonly #counter: Counter;
  readonly #diagnostics: Diagnostic[] = [];
  #lines = 0;
  #offset = 0;

  /** `path` is what the trace goes by in messages. */
  constructor(path: string, counter: Counter) {
    this.#path = path;
    this.#counter = counter;
  }

  /** How many lines it has taken. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes the next line; `isWhole`: a line break ends it. False: no more are wanted. */
  take(text: string, isWhole: boolean): boolean {
    const source: Source = {
      file: this.#path,
      text,
      begins: { line: this.#lines + 1, offset: this.#offset },
    };
    this.#lines += 1;
    this.#offset += text.length + 1;
    const entry = entryOf(text);
    const wrong = faultOf(entry, { source, start: 0, end: text.length }, isWhole);
    if (wrong === undefined) {
      if (entry !== undefined) count(entry, this.#counter);
      return true;
    }
    this.#diagnostics.push(wrong);
    return wrong.code === "broken-line" && this.#diagnostics.length < MOST_BROKEN;
  }

  /** What is wrong with the trace, once there are no more lines. */
  end(): readonly Diagnostic[] {
    return this.#lines === 0 ? [empty(this.#path)] : this.#diagnostics;
  }
}

function count(entry: Entry, counter: Counter): void {
  if (isHeader(entry)) counter.begin(entry.time);
  else counter.add(entry);
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
