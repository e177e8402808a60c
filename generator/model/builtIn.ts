import type { Span } from "../diagnostics/diagnostic.js";
import type { Field, Type } from "./spec.js";

/** What has no place in any file. */
const NOWHERE: Span = { source: { file: "", text: "" }, start: 0, end: 0 };

/** What a stage is given to which failures lead. */
export const failure: Type = {
  kind: "object",
  fields: [
    field("stage", "string"),
    field("input", "unknown"),
    field("error", "string"),
    field("layer", "integer"),
  ],
};

/** Types that every spec has by name. One that it declares by that name wins. */
export const builtIn: ReadonlyMap<string, Type> = new Map([["Failure", failure]]);

function field(name: string, type: "string" | "unknown" | "integer"): Field {
  return { name, span: NOWHERE, type: { kind: "primitive", name: type }, optional: false };
}
