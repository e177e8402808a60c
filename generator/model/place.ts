import type { Span } from "../diagnostics/diagnostic.js";
import { lineOf } from "../diagnostics/position.js";

/** Where something stands that a person wrote. */
export interface Place {
  /** As the user named it, with `/`: "specs/monitor.yaml". */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where a span begins. */
export function startOf({ source, start }: Span): Place {
  return { file: source.file, line: lineOf(source, start) };
}

/** The place of a span as people write it: `specs/monitor.yaml:22`. */
export function placeOf({ source, start }: Span): string {
  return `${source.file}:${lineOf(source, start)}`;
}
