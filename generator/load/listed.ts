/** How many names a message lists. */
const LISTED = 12;

/** Names in a row; of many, the first. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const more = names.length - LISTED;
  return more > 0 ? `${names.slice(0, LISTED).join(", ")} and ${more} more` : names.join(", ");
}
