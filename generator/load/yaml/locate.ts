import type { Span } from "../../diagnostics/diagnostic.js";

/** Makes a place of two offsets in the text that is being parsed. */
export type Locate = (start: number, end: number) => Span;
