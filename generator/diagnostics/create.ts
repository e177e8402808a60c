import { catalogue } from "./catalogue.js";
import type { Diagnostic, Entry, Span } from "./diagnostic.js";

export type Code = keyof typeof catalogue;

/** The names in braces of a template: `"{a} of {b}"` has the holes `a` and `b`, and `{}` is none. */
type HolesIn<Text> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Exclude<Hole, ""> | HolesIn<Rest>
  : never;

type TextOf<E extends Entry> =
  | E["message"]
  | (E extends { readonly label: infer Label } ? Label : never)
  | (E extends { readonly notes: readonly (infer Note)[] } ? Note : never);

/** What must be said to report a code. */
type Holes<C extends Code> = Readonly<Record<HolesIn<TextOf<(typeof catalogue)[C]>>, string>>;

/** Takes note of a problem. `notes` are full lines of help. */
export type Report = <C extends Code>(
  code: C,
  span: Span,
  holes: Holes<C>,
  notes?: readonly string[],
) => void;

/** How many problems of one file are reported. */
export const MOST = 1_000;

/** Thrown by a collector that is full: nobody reads on, and a file may hold millions of problems. */
export class Enough extends Error {}

/**
 * A list, and the function that adds to it, each problem of a place once, until there is enough; with what was found
 * `before`.
 */
export function collector(
  before: readonly Diagnostic[] = [],
): readonly [diagnostics: Diagnostic[], report: Report] {
  const diagnostics = [...before];
  const said = new Set<string>();
  const report: Report = (code, span, holes, notes) => {
    if (diagnostics.length > MOST) throw new Enough();
    const diagnostic = create(code, span, holes, notes);
    const saying = `${code} ${span.start} ${span.end} ${diagnostic.message}`;
    // What an alias stands for is read again for each alias.
    if (said.has(saying)) return;
    said.add(saying);
    if (diagnostics.length === MOST) {
      diagnostics.push(create("too-many-problems", span, { most: String(MOST) }));
      throw new Enough();
    }
    diagnostics.push(diagnostic);
  };
  return [diagnostics, report];
}

/** A diagnostic of the catalogue. Leaving out a hole does not compile. */
export function create<C extends Code>(
  code: C,
  span: Span | undefined,
  holes: Holes<C>,
  notes: readonly string[] = [],
): Diagnostic {
  const entry: Entry = catalogue[code];
  // A name may be as long as its file: the frame shows where it is, the sentence only how it begins.
  const limit = span === undefined ? Number.POSITIVE_INFINITY : 160;
  const filled = (template: string) => fill(template, holes, limit);
  return {
    code,
    severity: entry.severity,
    message: filled(entry.message),
    ...(span === undefined ? {} : { span }),
    ...(entry.label === undefined ? {} : { label: filled(entry.label) }),
    notes: [...notes.map((note) => clip(note, 400)), ...(entry.notes ?? []).map(filled)],
  };
}

function fill(template: string, holes: Readonly<Record<string, string>>, limit: number): string {
  return template.replace(/\{(\w+)\}/g, (_, hole: string) => clip(holes[hole] ?? "", limit));
}

function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${Array.from(text.slice(0, limit)).slice(0, -1).join("")}…`;
}
