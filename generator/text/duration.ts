const UNITS = [
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const;

/** Milliseconds as people write them in a spec: `200ms`, `1.5s`, `10s`, `90s`, `30d`. */
export function formatDuration(ms: number): string {
  for (const [unit, size] of UNITS) if (ms >= size && ms % size === 0) return `${ms / size}${unit}`;
  return ms >= 1_000 ? `${ms / 1_000}s` : `${ms}ms`;
}

/** A span of durations: `1s–30s`, or `5s` where both bounds are the same. */
export function formatRange([from, to]: readonly [from: number, to: number]): string {
  return from === to ? formatDuration(from) : `${formatDuration(from)}–${formatDuration(to)}`;
}
