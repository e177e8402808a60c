import type { Type } from "../../model/spec.js";
import type { Reading } from "../types/reading.js";

/** What resolving messages and agents needs. */
export interface Resolving extends Reading {
  /** The types of the file, by name. */
  readonly types: ReadonlyMap<string, Type>;
}
