import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source, Span } from "../diagnostics/diagnostic.js";
import type { Line } from "../disk/lines.js";
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
  /** That of the line before, in ms. */
  #time = 0;

  /** `path` is what the trace goes by in messages. */
  constructor(path: string, counter: Counter) {
    this.#path = path;
    this.#counter = counter;
  }

  /** How many lines it has taken. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes the next line. False: no more are wanted. */
  take({ isWhole, isUtf8, text: read }: Line): boolean {
    const text = this.#lines === 0 ? this.#unmarked(read) : read;
    const source: Source = {
      file: this.#path,
      text,
      begins: { line: this.#lines + 1, offset: this.#offset },
    };
    this.#lines += 1;
    this.#offset += text.length + 1;
    if (this.#lines > 1 && text.trim() === "") return true;
    const entry = isUtf8 ? entryOf(text) : undefined;
    const wrong = this.#faultOf(entry, { source, start: 0, end: text.length }, isWhole);
    if (wrong === undefined) {
      if (entry !== undefined) this.#count(entry);
      return true;
    }
    this.#diagnostics.push(wrong);
    return wrong.code === "broken-line" && this.#diagnostics.length < MOST_BROKEN;
  }

  /** What is wrong with the trace, once there are no more lines. */
  end(): readonly Diagnostic[] {
    return this.#lines === 0 ? [empty(this.#path)] : this.#diagnostics;
  }

  /** Some editors and shells put a byte order mark before a text. */
  #unmarked(text: string): string {
    if (!text.startsWith("\ufeff")) return text;
    this.#offset = 1;
    return text.slice(1);
  }

  #count(entry: Entry): void {
    this.#time = entry.time;
    if (isHeader(entry)) this.#counter.begin(entry.time);
    else this.#counter.add(entry);
  }

  /** What is wrong with a line. */
  #faultOf(entry: Entry | undefined, span: Span, isWhole: boolean): Diagnostic | undefined {
    if (entry !== undefined && isHeader(entry))
      return entry.version === VERSION ? undefined : otherVersion(entry, span);
    if (this.#lines === 1) return other(span);
    if (entry === undefined) return create(isWhole ? "broken-line" : "cut-line", span, {});
    return entry.time < this.#time ? backwards(entry.time, this.#time, span) : undefined;
  }
}

function otherVersion({ version }: Header, span: Span): Diagnostic {
  return create("trace-version", span, { version: JSON.stringify(version), known: String(VERSION) });
}

function backwards(time: number, before: number, span: Span): Diagnostic {
  return create("broken-line", span, {}, [
    `Its time, ${time} ms, is before that of the line above, ${before} ms`,
  ]);
}

/** How a file begins that gzip made, read as text. */
const GZIP = "\x1f\ufffd";

function other(span: Span): Diagnostic {
  const { file, text } = span.source;
  const notes = text.startsWith(GZIP) ? ["It is compressed: unpack it, with gunzip for example"] : [];
  return create("not-a-trace", span, { path: file }, notes);
}

function empty(path: string): Diagnostic {
  return create("not-a-trace", undefined, { path }, [
    "It is empty: its process ended before it wrote anything",
  ]);
}
