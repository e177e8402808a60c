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

/** A list, and the function that adds to it. */
export function collector(): readonly [diagnostics: Diagnostic[], report: Report] {
  const diagnostics: Diagnostic[] = [];
  return [diagnostics, (code, span, holes, notes) => diagnostics.push(create(code, span, holes, notes))];
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
    notes,
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
function clip(text: string): string {
  const units = Array.from(text.slice(0, 400));
  return text.length > 160 ? `${units.slice(0, 120).join("")}…` : text;
}
