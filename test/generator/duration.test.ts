import { expect, test } from "vitest";
import { backoffOf, durationOf } from "../../generator/load/duration.js";
import { formatDuration } from "../../generator/text/duration.js";

test.each<[text: string, ms: number | undefined]>([
  ["100ms", 100],
  ["1ms", 1],
  ["3s", 3_000],
  ["1.5s", 1_500],
  ["0.25s", 250],
  ["5m", 300_000],
  ["2h", 7_200_000],
  ["30d", 2_592_000_000],
  ["1w", 604_800_000],
  ["52w", 31_449_600_000],
  ["0.5ms", 1],
  ["0.4ms", undefined],
  ["0s", undefined],
  ["-1s", undefined],
  ["1", undefined],
  ["s", undefined],
  ["1 s", undefined],
  ["1S", undefined],
  ["1e3s", undefined],
  [".5s", undefined],
  ["5.s", undefined],
  ["1s ", undefined],
  ["1h30m", undefined],
  ["99999999999w", undefined],
  ["9".repeat(10_000) + "s", undefined],
])("%s", (text, ms) => {
  expect(durationOf(text)).toBe(ms);
});

test.each<[text: string, backoff: readonly [number, number] | undefined]>([
  ["200ms..5s", [200, 5_000]],
  ["3s", [3_000, 3_000]],
  ["1.5s..1.5s", [1_500, 1_500]],
  ["5s..200ms", undefined],
  ["1s..", undefined],
  ["..1s", undefined],
  ["1s..2s..3s", undefined],
  ["1s...2s", undefined],
  ["", undefined],
])("backoff %s", (text, backoff) => {
  expect(backoffOf(text)).toEqual(backoff);
});

test.for([
  [1, "1ms"],
  [200, "200ms"],
  [1_500, "1.5s"],
  [10_000, "10s"],
  [90_000, "90s"],
  [300_000, "5m"],
  [43_200_000, "12h"],
  [2_592_000_000, "30d"],
  [1_209_600_000, "2w"],
] as const)("%d ms is written %s", ([ms, written]) => {
  expect(formatDuration(ms)).toBe(written);
});
