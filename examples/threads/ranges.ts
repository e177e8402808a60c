import type { Found, Range } from "../../generated/parallel.js";

/** The numbers below a number, in ranges of about the same length. */
export function ranges(below: number, count: number): Range[] {
  const length = Math.ceil(below / count);
  return Array.from({ length: count }, (_, i) => ({
    from: i * length,
    to: Math.min(below, (i + 1) * length),
  }));
}

/** What was found in ranges, as if it had been one. */
export function together(parts: readonly Found[]): Found {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return { count, largest: Math.max(...parts.map(({ largest }) => largest)) };
}
