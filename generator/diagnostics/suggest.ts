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
 * Any figure above `limit` means "more than `limit`": what is farther off is not looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const same = commonStart(a, b);
  if (same > 0) return editDistance(a.slice(same), b.slice(same), limit);
  let [before, previous, current] = [newRow(limit), newRow(limit), newRow(limit)];
  for (let column = 0; column <= limit; column++) previous[limit + 1 + column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fill({ before, previous, current }, a, b, row, limit) > limit) return limit + 1;
    // Used in turn, because a large file with many problems compares millions of words.
    const unused = before;
    before = previous;
    previous = current;
    current = unused;
  }
  return previous[b.length - a.length + limit + 1] ?? FAR;
}

/** How many letters two words begin with in common: those of one file often do. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** More than any distance that is asked for. */
const FAR = 1_000;

/**
 * The distances between the first letters of one word and beginnings of the other: in the middle that of the same length,
 * on both sides of it those that are up to `limit` shorter and longer, and at both ends what is too far.
 */
function newRow(limit: number): number[] {
  return new Array<number>(2 * limit + 3).fill(FAR);
}

interface Rows {
  readonly before: readonly number[];
  readonly previous: readonly number[];
  readonly current: number[];
}

/** Fills the current row, and gives the least distance in it. */
function fill({ before, previous, current }: Rows, a: string, b: string, row: number, limit: number): number {
  let least = FAR;
  for (let place = 1; place <= 2 * limit + 1; place++) {
    const column = row + place - limit - 1;
    let best = FAR;
    if (column >= 0 && column <= b.length) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      best = (previous[place] ?? FAR) + (isSame ? 0 : 1);
      best = Math.min(best, (previous[place + 1] ?? FAR) + 1, (current[place - 1] ?? FAR) + 1);
      if (areSwapped(a, row, b, column)) best = Math.min(best, (before[place] ?? FAR) + 1);
    }
    current[place] = best;
    least = Math.min(least, best);
  }
  return least;
}

/** Whether the last two letters of two beginnings have changed places. */
function areSwapped(a: string, row: number, b: string, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}
