import type { Report } from "../../diagnostics/create.js";
import type { Spec } from "../../model/spec.js";

/** Reads a spec and reports what is wrong with it. Knows no other rule. */
export type Rule = (spec: Spec, report: Report) => void;
