import type { Spec } from "../../model/spec.js";
import type { Reading } from "../types/reading.js";

/** What resolving messages and agents needs. */
export interface Resolving extends Reading {
  /** The spec so far: its types and imports, which are resolved first. */
  readonly spec: Spec;
}
