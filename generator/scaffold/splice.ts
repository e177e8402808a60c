/** Text to put into another at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Puts texts into a text, of which every byte stays. At one offset they follow in the order given. */
export function splice(text: string, insertions: readonly Insertion[]): string {
  const sorted = insertions.toSorted((a, b) => a.at - b.at);
  const parts: string[] = [];
  let from = 0;
  for (const { at, text: inserted } of sorted) {
    parts.push(text.slice(from, at), inserted);
    from = at;
  }
  return [...parts, text.slice(from)].join("");
}
