import { didYouMean } from "../../diagnostics/suggest.js";

/** How many names a message lists. */
const LISTED = 12;

/** The notes of an unknown name: what is declared, and what may have been meant. */
export function declaredNotes(
  name: string,
  declared: readonly string[],
  what = "Declared",
): readonly string[] {
  return [`${what}: ${listed(declared)}`, ...didYouMean(name, declared)];
}

export function listed(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const more = names.length - LISTED;
  return more > 0 ? `${names.slice(0, LISTED).join(", ")} and ${more} more` : names.join(", ");
}
