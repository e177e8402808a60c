const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Milliseconds of a duration such as `100ms`, `1.5s`, `5m`, `2h`, `30d`, `1w`, rounded to whole ones. Nothing when
 * it is not written so, is shorter than one millisecond, or too long to be counted exactly.
 */
export function durationOf(text: string): number | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,15})?)(ms|s|m|h|d|w)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ""];
  if (unit === undefined) return undefined;
  const ms = Math.round(Number(match?.[1]) * unit);
  return ms >= 1 && Number.isSafeInteger(ms) ? ms : undefined;
}

/** A pause that grows: `200ms..5s`, or always the same: `3s`. */
export function backoffOf(text: string): readonly [from: number, to: number] | undefined {
  const [first, last, ...more] = text.split("..").map(durationOf);
  if (first === undefined || more.length > 0) return undefined;
  if (!text.includes("..")) return [first, first];
  return last !== undefined && first <= last ? [first, last] : undefined;
}

/** What to write for two pauses of which the first is the longest. */
export function backwardsNote(text: string): string | undefined {
  const [first = "", last = "", ...more] = text.split("..");
  const [from, to] = [durationOf(first), durationOf(last)];
  if (from === undefined || to === undefined || from <= to || more.length > 0) return undefined;
  return `The first pause, ${first}, is longer than the last, ${last}: did you mean ${last}..${first}?`;
}

/** What to write for a bare number, which is no duration. */
export function unitNotes(written: string): readonly string[] {
  if (!/^\d{1,15}(\.\d{1,15})?$/.test(written)) return [];
  // So many are meant as milliseconds by whoever leaves the unit out.
  const isLong = Number(written) >= 100;
  const [first, other] = isLong ? ["ms", "s"] : ["s", "ms"];
  return [`A duration has a unit: write ${written}${first}, or ${written}${other}.`];
}
