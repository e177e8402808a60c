/** Of samples that failed there is NaN in their place: the others count. */
function taken(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

/** The middle of some numbers; between two, the mean of them. NaN of none. */
export function median(values: readonly number[]): number {
  return at(taken(values).sort(ascending), 1 / 2);
}

/** A quarter of some numbers is less than the one, a quarter more than the other. */
export function quartiles(values: readonly number[]): readonly [number, number] {
  const sorted = taken(values).sort(ascending);
  return [at(sorted, 1 / 4), at(sorted, 3 / 4)];
}

/** The smallest and the largest. */
export function range(values: readonly number[]): readonly [number, number] {
  return [Math.min(...taken(values)), Math.max(...taken(values))];
}

/** How many times as large values are as others of the same round: the median of the rounds. */
export function ratio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** What stands so far along sorted numbers; between two of them, as much of each. */
function at(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

function ascending(a: number, b: number): number {
  return a - b;
}
