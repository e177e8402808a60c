import { didYouMean } from "../../diagnostics/suggest.js";
import { listed } from "../listed.js";

/** The notes of an unknown name: what is declared, and what may have been meant. */
export function declaredNotes(
  name: string,
  declared: readonly string[],
  what = "Declared",
): readonly string[] {
  return [`${what}: ${listed(declared)}`, ...didYouMean(name, declared)];
}
