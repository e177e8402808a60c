/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  const last = words.at(-1);
  return last === undefined || words.length === 1
    ? (last ?? "")
    : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** "1 file", "2 files". */
export function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** Only the first letter changes, so that two names of a spec never become one. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
