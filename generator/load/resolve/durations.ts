import type { Report } from "../../diagnostics/create.js";
import { backoffOf, durationOf, unitNotes } from "../duration.js";
import { type Node, textOf, valueAt } from "../tree.js";

/** The duration at a key, in ms. */
export function durationAt(node: Node | undefined, key: string, report: Report): number | undefined {
  return read(
    node,
    key,
    durationOf,
    "Durations are written 100ms, 1.5s, 5m, 2h, 30d or 1w, and are 1ms or more.",
    report,
  );
}

/** The pause before further tries, in ms. */
export function backoffAt(
  node: Node | undefined,
  key: string,
  report: Report,
): readonly [from: number, to: number] | undefined {
  return read(node, key, backoffOf, "Write one pause, 3s, or the first and the longest: 200ms..5s.", report);
}

function read<T>(
  node: Node | undefined,
  key: string,
  parse: (text: string) => T | undefined,
  hint: string,
  report: Report,
): T | undefined {
  const value = valueAt(node, key);
  const text = textOf(value);
  // Anything but a text has been reported by the schema check.
  if (value === undefined || text === undefined) return undefined;
  const parsed = parse(text);
  if (parsed === undefined)
    report("bad-duration", value.span, { duration: text }, [hint, ...unitNotes(text)]);
  return parsed;
}
