import { didYouMean } from "../diagnostics/suggest.js";
import { listed } from "./listed.js";
import { inPascalCase } from "./names.js";

/** The notes of an unknown name: what is declared, and what may have been meant. */
export function declaredNotes(
  name: string,
  declared: readonly string[],
  what = "Declared",
): readonly string[] {
  return [`${what}: ${listed(declared)}`, ...didYouMean(name, declared)];
}

/**
 * What counts as declared: the names, and what those that are written in another manner should be called. That is
 * told where they are declared, and not again where they are used.
 */
export function knownNames(declared: readonly string[]): ReadonlySet<string> {
  return new Set([...declared, ...declared.map(inPascalCase)]);
}
