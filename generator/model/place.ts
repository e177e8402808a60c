import type { Span } from "../diagnostics/diagnostic.js";
import { lineOf } from "../diagnostics/position.js";

/** The place of a span as people write it: `specs/monitor.yaml:22`. */
export function placeOf({ source, start }: Span): string {
  return `${source.file}:${lineOf(source, start)}`;
}
