import { orList } from "../text/words.js";

/** Above this many candidates nothing is suggested: the search would cost more than the hint is worth. */
const CANDIDATES = 500;

/** Nor is anything for a word longer than this. */
const LONGEST = 100;

/**
 * The candidates that look like what was written, nearest first: at most three. Differences of case alone count
 * least; a longer word may differ in more places.
 */
export function suggest(written: string, candidates: Iterable<string>): readonly string[] {
  if (written.length > LONGEST) return [];
  const names = new Set<string>();
  for (const name of candidates) {
    names.add(name);
    if (names.size > CANDIDATES) return [];
  }
  const limit = Math.min(3, Math.max(1, Math.floor(written.length * 0.4)));
  return [...names]
    .map((name) => ({ name, distance: distanceOf(written, name, limit) }))
    .filter(({ name, distance }) => distance <= limit && name !== written)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `Did you mean "A" or "B"?` as the one note of a diagnostic, or none. */
export function didYouMean(written: string, candidates: Iterable<string>): readonly string[] {
  const found = suggest(written, candidates).map((name) => `"${name}"`);
  if (found.length === 0) return [];
  return [`Did you mean ${orList(found)}?`];
}

function distanceOf(written: string, name: string, limit: number): number {
  if (written.toLowerCase() === name.toLowerCase()) return 0.5;
  return editDistance(written, name, limit);
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to turn `a` into `b`.
 * Any figure above `limit` means "more than `limit`": the search ends there.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, previous, before);
    if (current.every((distance) => distance > limit)) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function nextRow(a: string, b: string, row: number, previous: number[], before: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    const replaced = (previous[column - 1] ?? 0) + (same ? 0 : 1);
    let best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
    const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
    current.push(best);
  }
  return current;
}
