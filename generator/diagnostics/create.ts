import { catalogue } from "./catalogue.js";
import type { Diagnostic, Span } from "./diagnostic.js";

export type Code = keyof typeof catalogue;

/** The names in braces of a template: `"{a} of {b}"` has the holes `a` and `b`. */
type HolesIn<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never;

type TextOf<Entry> = Entry extends { readonly message: infer Message }
  ? Message | (Entry extends { readonly label: infer Label } ? Label : never)
  : never;

/** What must be said to report a code. */
export type Holes<C extends Code> = Readonly<Record<HolesIn<TextOf<(typeof catalogue)[C]>>, string>>;

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

/** A list, and the function that adds to it until there is enough. */
export function collector(): readonly [diagnostics: Diagnostic[], report: Report] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, span, holes, notes) => {
    if (diagnostics.length >= MOST) {
      diagnostics.push(create("too-many-problems", span, { most: String(MOST) }));
      throw new Enough();
    }
    diagnostics.push(create(code, span, holes, notes));
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
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, holes),
    ...(span === undefined ? {} : { span }),
    ...(entry.label === undefined ? {} : { label: fill(entry.label, holes) }),
    notes: notes.map((note) => clip(note, 400)),
  };
}

export interface Entry {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly label?: string;
}

function fill(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, hole: string) => clip(holes[hole] ?? ""));
}

// A name may be as long as the file: the frame shows where it is, the sentence only how it begins.
function clip(text: string, limit = 160): string {
  if (text.length <= limit) return text;
  return `${Array.from(text.slice(0, limit)).slice(0, -1).join("")}…`;
}
