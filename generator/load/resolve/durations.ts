import type { Report } from "../../diagnostics/create.js";
import { backoffOf, backwardsNote, durationOf, unitNotes } from "../duration.js";
import { type Node, textOf, valueAt } from "../tree.js";

/** The duration at a key, in ms. */
export function durationAt(node: Node | undefined, key: string, report: Report): number | undefined {
  return read(node, key, DURATION, report);
}

/** The pause before further tries, in ms. */
export function backoffAt(
  node: Node | undefined,
  key: string,
  report: Report,
): readonly [from: number, to: number] | undefined {
  return read(node, key, BACKOFF, report);
}

/** A form of text, and what to say of one that does not have it. */
interface Form<T> {
  readonly what: string;
  parse(text: string): T | undefined;
  notes(text: string): readonly string[];
}

const DURATION: Form<number> = {
  what: "a duration",
  parse: durationOf,
  notes: (text) => [
    "Durations are written 100ms, 1.5s, 5m, 2h, 30d or 1w, and are 1ms or more.",
    ...unitNotes(text),
  ],
};

const BACKOFF: Form<readonly [from: number, to: number]> = {
  what: "a pause",
  parse: backoffOf,
  notes: (text) => [
    backwardsNote(text) ?? "Write one pause, 3s, or the first and the longest: 200ms..5s.",
    ...unitNotes(text),
  ],
};

function read<T>(node: Node | undefined, key: string, form: Form<T>, report: Report): T | undefined {
  const value = valueAt(node, key);
  const text = textOf(value);
  // Anything but a text has been reported by the schema check.
  if (value === undefined || text === undefined) return undefined;
  const parsed = form.parse(text);
  if (parsed === undefined) report("bad-duration", value.span, { text, what: form.what }, form.notes(text));
  return parsed;
}
