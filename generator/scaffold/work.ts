import type { Source } from "../diagnostics/diagnostic.js";
import { type Parsed, parse } from "./source.js";

/** A file to write. */
export interface Scaffolded {
  readonly path: string;
  /** Its text as it was; a new file has none. */
  readonly before?: string;
  readonly after: string;
  readonly changes: readonly Addition[];
}

/** The handlers that are new, in a class or, without one, as the body of a `sync` state. */
export interface Addition {
  readonly className?: string;
  readonly added: readonly string[];
}

/** Names, and the parts of paths in imports. */
export const WORDS = /[\w$\u0080-\uffff]+/g;

/** As many trees are kept from agent to agent: several may live in one file. */
const MOST_TREES = 50;

/** The user's files: as they are on the disk, and over that what this run has made. */
export class Work {
  readonly #old: ReadonlyMap<string, string>;
  readonly #made = new Map<string, Scaffolded>();
  readonly #parsed = new Map<string, Parsed>();
  readonly #words = new Map<string, { readonly text: string; readonly words: ReadonlySet<string> }>();

  constructor(files: readonly Source[]) {
    this.#old = new Map(files.map(({ file, text }) => [file, text]));
  }

  text(path: string): string | undefined {
    return this.#made.get(path)?.after ?? this.#old.get(path);
  }

  /** The files from the disk whose text has a word in it, parsed. */
  mentioning(word: string): readonly Parsed[] {
    return [...this.#old.keys()].flatMap((path) =>
      this.#wordsOf(path).has(word) ? (this.parsed(path) ?? []) : [],
    );
  }

  /** Lets go of syntax trees, which are large, before there are too many. */
  forget(): void {
    if (this.#parsed.size > MOST_TREES) this.#parsed.clear();
  }

  /** The words of a file. They are kept: each of many agents asks for its own. */
  #wordsOf(path: string): ReadonlySet<string> {
    const text = this.text(path) ?? "";
    const known = this.#words.get(path);
    if (known?.text === text) return known.words;
    const words = new Set(text.match(WORDS));
    this.#words.set(path, { text, words });
    return words;
  }

  parsed(path: string): Parsed | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const known = this.#parsed.get(path);
    if (known?.source.text === text) return known;
    const made = parse({ file: path, text });
    this.#parsed.set(path, made);
    return made;
  }

  /** Another agent of the spec may have added to the same file before. */
  put(path: string, after: string, added: readonly string[], className?: string): void {
    const before = this.#old.get(path);
    const earlier = this.#made.get(path)?.changes ?? [];
    const change = { added, ...(className !== undefined && { className }) };
    this.#made.set(path, {
      path,
      after,
      ...(before !== undefined && { before }),
      changes: [...earlier, change],
    });
  }

  files(): readonly Scaffolded[] {
    return [...this.#made.values()];
  }
}
