import type { Span } from "../../diagnostics/diagnostic.js";
import { readings } from "../yaml/legacy.js";
import type { Reading } from "./reading.js";

/** YAML 1.1 names them as booleans, and hardly any reader of it takes them for that: points have an x and a y. */
const HARMLESS = /^[yn]$/i;

/** Warns of a word of the file that YAML 1.1 reads as something else, unless it is quoted. */
export function warnOfOldReading(word: string, span: Span, { isInside, report }: Reading): void {
  if (isInside === true || HARMLESS.test(word) || /["']/.test(span.source.text.charAt(span.start))) return;
  // Null to all of them, and to hardly anyone who reads it.
  const read = word === "~" ? { old: null, now: null } : readings(word);
  if (read === undefined || Number.isNaN(read.old)) return;
  report("yaml-boolean", span, { word, meaning: meaningOf(read.old) }, [hintFor(word, read.now)]);
}

function meaningOf(value: unknown): string {
  if (typeof value === "number") return `the number ${value}`;
  if (value instanceof Date) return "a date";
  return typeof value === "string" ? "a text" : `${value}`;
}

function hintFor(word: string, now: unknown): string {
  if (typeof now === "string") return `Write it in quotes, "${word}": quoted it is a text to all of them.`;
  return `Write ${now} if that is meant, or "${word}" for the text.`;
}
