import type { Field } from "./spec.js";

/** Whether whoever gives the fields of data must give this one: it may not be missing, and has no default. */
export function isRequired({ optional, default: value }: Field): boolean {
  return !optional && value === undefined;
}
