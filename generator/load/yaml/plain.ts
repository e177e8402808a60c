import type { Entry, ListNode, MapNode, Node, ScalarNode } from "../tree.js";
import { meaningOf } from "./legacy.js";
import type { Locate } from "./locate.js";

/**
 * Reads plain YAML, of which nearly all specs consist: mappings whose keys are words, each value on one line or a
 * mapping below; no anchors, tags, escapes, nor lists with dashes. It takes a tenth of the time that the library does.
 * Nothing when it meets anything else, right or wrong: then that is for the library to read, and to say what is wrong.
 */
export function readPlain(text: string, locate: Locate): Node | undefined {
  try {
    return new PlainReader(text, locate).whole();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

const OTHER_WHITE = /[\t\r\ufeff]/;
const SPACES = / */y;
/** Longer keys are left to the library, which has a limit for them. */
const KEY = /[A-Za-z_$][\w$-]{0,99}\??(?=:(?:[ \n]|$))/y;
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
const LINE = /[^\n]*(?:\n|$)/y;
/** What may follow on a value in its line. It is not looked for again at each of many spaces. */
const REST = /(?<! ) *(?: #[^\n]*)?(?:\n|$)/y;
/** No word begins with what may mean something; a colon or a number sign beside a space does. */
const IN_BLOCK = /(?:[^ \n?:,[\]{}#&*!|>'"%@`-]|-(?=\d))(?:[^ \n:]|:(?=[^ \n])| +(?=[^ \n#:]))*/y;
const IN_FLOW =
  /(?:[^ \n?:,[\]{}#&*!|>'"%@`-]|-(?=\d))(?:[^ \n:,[\]{}]|:(?=[^ \n,[\]{}])| +(?=[^ \n#:,[\]{}]))*/y;
/** What may stand alone: a document does not begin with dots or dashes. */
const ALONE = /["'[{\w]/y;

/** How deep plain texts go: whether what goes deeper may, is for others to judge. */
const DEPTH = 32;

class PlainReader {
  readonly #text: string;
  readonly #locate: Locate;
  #at = 0;
  /** How far the line is indented in which `#at` is; less than 0 after the last one. */
  #indent = 0;
  /** The end of the last line that was not empty, and no comment. */
  #end = 0;

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#locate = locate;
  }

  whole(): Node {
    if (OTHER_WHITE.test(this.#text)) throw new NotPlain();
    this.#nextLine();
    const node = this.#sees(KEY) ? this.#map(1) : this.#alone();
    if (this.#indent >= 0) throw new NotPlain();
    return node;
  }

  #alone(): Node {
    if (!this.#sees(ALONE)) throw new NotPlain();
    const value = this.#value(IN_BLOCK, 1);
    this.#endLine();
    return value;
  }

  /** The entries that are as far indented as this line. */
  #map(depth: number): MapNode {
    const [start, indent] = [this.#at, this.#indent];
    const entries = new Map<string, Entry>();
    do this.#entry(entries, () => this.#below(indent, depth));
    while (this.#indent === indent);
    return { kind: "map", entries, span: this.#locate(start, this.#end) };
  }

  /** The value of a key that is so far indented, on its line or in the lines below, and goes to the next key. */
  #below(indent: number, depth: number): Node {
    const isNested = this.#sees(REST);
    if (!isNested) this.#take(SPACES);
    const value = isNested ? undefined : this.#value(IN_BLOCK, depth + 1);
    this.#endLine();
    if (isNested !== this.#indent > indent || depth > DEPTH) throw new NotPlain();
    return value ?? this.#map(depth + 1);
  }

  #entry(entries: Map<string, Entry>, value: () => Node): void {
    const start = this.#at;
    const key = this.#take(KEY);
    const span = this.#locate(start, this.#at);
    // A key that is no text, and one that is there, are for others to report.
    if (plainValue(key) !== key || key === "__proto__" || entries.has(key)) throw new NotPlain();
    this.#at += 1;
    entries.set(key, { key, span, value: value() });
  }

  #value(plain: RegExp, depth: number): Node {
    if (depth > DEPTH) throw new NotPlain();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#flowMap(depth);
      case "[":
        return this.#flowList(depth);
      case '"':
      case "'":
        return this.#scalar(QUOTED, (written) => written.slice(1, -1));
      default:
        return this.#scalar(plain, plainValue);
    }
  }

  #flowMap(depth: number): MapNode {
    const start = this.#at;
    const entries = new Map<string, Entry>();
    this.#inFlow("}", () => this.#entry(entries, () => this.#inside(depth)));
    return { kind: "map", entries, span: this.#locate(start, this.#at) };
  }

  #flowList(depth: number): ListNode {
    const start = this.#at;
    const items: Node[] = [];
    this.#inFlow("]", () => items.push(this.#inside(depth)));
    return { kind: "list", items, span: this.#locate(start, this.#at) };
  }

  #inside(depth: number): Node {
    this.#take(SPACES);
    return this.#value(IN_FLOW, depth + 1);
  }

  /** All between brackets, from the one that opens to the one that closes. */
  #inFlow(close: string, item: () => void): void {
    this.#at += 1;
    this.#take(SPACES);
    if (this.#text[this.#at] !== close) item();
    while (this.#goesOn()) item();
    if (this.#text[this.#at] !== close) throw new NotPlain();
    this.#at += 1;
  }

  /** Past a comma, to what follows it. */
  #goesOn(): boolean {
    this.#take(SPACES);
    if (this.#text[this.#at] !== ",") return false;
    this.#at += 1;
    this.#take(SPACES);
    return true;
  }

  #scalar(pattern: RegExp, meaning: (written: string) => ScalarNode["value"]): ScalarNode {
    const start = this.#at;
    const value = meaning(this.#take(pattern));
    const span = this.#locate(start, this.#at);
    return { kind: "scalar", value, written: span.source.text.slice(span.start, span.end), span };
  }

  #endLine(): void {
    this.#take(REST);
    this.#end = this.#at;
    this.#nextLine();
  }

  /** To the next line that is neither empty nor a comment. Comments are indented as what they stand before. */
  #nextLine(): void {
    let remark: number | undefined;
    while (true) {
      const start = this.#at;
      this.#take(SPACES);
      const first = this.#text[this.#at];
      if (first !== "\n") {
        const indent = first === undefined ? -1 : this.#at - start;
        if (remark !== undefined && remark !== indent) throw new NotPlain();
        this.#indent = indent;
        if (first !== "#") return;
        remark = indent;
      }
      this.#take(LINE);
    }
  }

  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw new NotPlain();
    this.#at = pattern.lastIndex;
    return found;
  }
}

/** Words that may be something else than texts. */
const MEANING = /^[~\d+.nNtTfF-]/;

function plainValue(word: string): ScalarNode["value"] {
  const value = MEANING.test(word) ? meaningOf(word) : word;
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new NotPlain();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
