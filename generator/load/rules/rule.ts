import type { Report } from "../../diagnostics/create.js";
import type { Spec } from "../../model/spec.js";

/** Reads a spec and reports what is wrong with it. Knows no other rule. */
export type Rule = (spec: Spec, report: Report) => void;

/** Says what is perhaps not meant, and knows which names of the spec others import from it. */
export type Advice = (spec: Spec, report: Report, shared: ReadonlySet<string>) => void;
