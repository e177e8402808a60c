/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  const last = words.at(-1);
  return last === undefined || words.length === 1
    ? (last ?? "")
    : `${words.slice(0, -1).join(", ")} or ${last}`;
}
