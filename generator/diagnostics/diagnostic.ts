/** A stretch of a source file. Offsets count UTF-16 units from 0, `end` exclusive; lines and columns are derived. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A text the user wrote, and the name it goes by in messages. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Where it begins in its file, of which it is a part: the line from 1, the offset from 0. Absent: it is the whole. */
  readonly begins?: { readonly line: number; readonly offset: number };
}

export type Severity = "error" | "warning";

/** Something wrong with the user's input, as a value: never thrown, always collected. */
export interface Diagnostic {
  /** Stable, kebab-case: docs/diagnostics.md has an entry for it. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, no full stop, names quoted. */
  readonly message: string;
  /** Where. Absent only for trouble with a file as a whole. */
  readonly span?: Span;
  /** What is wrong right here, for the line under the carets. */
  readonly label?: string;
  /** Full lines of help, without the leading `= `: what is declared, what to write. */
  readonly notes: readonly string[];
}

/** What a diagnostic of one code says. `{holes}` are filled by whoever reports it. */
export interface Entry {
  readonly severity: Severity;
  readonly message: string;
  readonly label?: string;
  /** Help that always holds; what depends on the case comes before it. */
  readonly notes?: readonly string[];
}
