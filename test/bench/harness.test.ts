import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { optionsOf as generatorOf, usage as generatorUsage } from "../../bench/generator/options.js";
import { optionsOf as growthOf, usage as growthUsage } from "../../bench/growth/options.js";
import { filled } from "../../bench/harness/document.js";
import { estimateOf, machineOf } from "../../bench/harness/estimate.js";
import { verdictsOf } from "../../bench/harness/goals.js";
import { guaranteesTable } from "../../bench/harness/guarantees.js";
import { tableOf } from "../../bench/harness/markdown.js";
import { sample } from "../../bench/harness/measure.js";
import { short, times } from "../../bench/harness/numbers.js";
import { optionsOf, usage } from "../../bench/harness/options.js";
import type { Results } from "../../bench/harness/run.js";
import { median, quartiles, range, ratio } from "../../bench/harness/statistics.js";
import { textOf } from "../../bench/harness/text.js";
import { optionsOf as memoryOf, usage as memoryUsage } from "../../bench/memory/options.js";
import type { TimedRow } from "../../bench/rows/row.js";

const results: Results = {
  node: "20.20.2",
  platform: "linux x64",
  cpu: "Some CPU",
  cores: 2,
  rounds: 3,
  ms: 1000,
  versions: { xstate: "5.33.3", robot3: "1.4.0" },
  rows: {
    syncStep: { "crb-gen": [20e6, 30e6, 26e6], xstate: [100e3, 100e3, 130e3], robot3: [500e3, 400e3, 501e3] },
    idle: { "crb-gen": [200, 210, 190], xstate: [3600, 3600, 3600] },
    reply: { "crb-gen": [5e6, 6e6, 7e6] },
  },
  failures: [],
};

const { NaN: failed } = Number;

test("medians, ranges, and ratios of the same round", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  expect(range([3, 1, 2])).toEqual([1, 3]);
  expect(ratio([10, 40, 90], [1, 2, 3])).toBe(20);
  expect(ratio([10, 40], [])).toBe(Number.NaN);
  expect(quartiles([5, 1, 3, 2, 4])).toEqual([2, 4]);
});

test("a sample that failed does not count, nor does the other one of its round", () => {
  expect([median([failed, 3, 1]), median([failed])]).toEqual([2, failed]);
  expect(range([2, failed, 1])).toEqual([1, 2]);
  expect(ratio([10, failed, 90], [failed, 2, 3])).toBe(30);
});

test("numbers in few digits", () => {
  expect([12_345_678, 1e6, 45_600, 1234, 999, 12.34, 1.234, -12_300, failed].map(short)).toEqual([
    "12.3M",
    "1.00M",
    "45.6k",
    "1.23k",
    "999",
    "12.3",
    "1.23",
    "−12.3k",
    "?",
  ]);
  expect([2345.6, 234.5, 0.512, Number.NaN].map(times)).toEqual(["2346×", "235×", "0.51×", "?×"]);
});

test("a row as text: whom we are how many times as fast as", () => {
  expect(textOf("syncStep", results)).toBe(
    [
      "step, the handler returns a value (syncStep)",
      "  crb-gen            26.0M/s  (20.0M to 30.0M)",
      "  XState              100k/s  (100k to 130k)            we: 200×",
      "  robot3              500k/s  (400k to 501k)            we: 51.9×",
      "  the Rust original, by way of the others: 3.29× (3.29× to 3.29×)",
      "  goal: 3.00× the original: met",
      "  goal: 100× XState: met",
    ].join("\n"),
  );
});

test("the original is compared by the way of each package that both have", () => {
  const { middle, least, most, by } = estimateOf("syncStep", results) ?? {};
  const [xstate, robot3] = [200 * (130e3 / 7.9e6), (26e6 / 501e3) * (501e3 / 7.9e6)];
  expect([least, most, by]).toEqual([Math.min(xstate, robot3), Math.max(xstate, robot3), "peers"]);
  expect(middle).toBeCloseTo((xstate + robot3) / 2);
  expect(estimateOf("idle", results)).toMatchObject({ middle: (200 / 3600) * (3600 / 1700), by: "peers" });
  expect(estimateOf("stages", results)).toBeUndefined();
});

test("where it has no package beside it, this machine is compared with that one, by all that both know of speed", () => {
  const nact = { nact: [450e3, 450e3, 450e3] }; // three times as much as there
  const known = { ...results, rows: { ...results.rows, request: nact } };
  const [xstate, robot3] = [100 / 130, 500 / 501];
  const machine = machineOf(known);
  expect(machine).toMatchObject({ middle: robot3, comparisons: 3 });
  expect(machine?.least).toBeCloseTo((xstate + robot3) / 2);
  expect(machine?.most).toBeCloseTo((robot3 + 3) / 2);
  const { middle, least, most, by } = estimateOf("reply", known) ?? {};
  expect(by).toBe("machine");
  expect(middle).toBeCloseTo(6e6 / (618e3 * robot3), 6);
  expect(least).toBeCloseTo(6e6 / (618e3 * ((robot3 + 3) / 2)), 6);
  expect(most).toBeCloseTo(6e6 / (618e3 * ((xstate + robot3) / 2)), 6);
  const unknown = { ...results, rows: { reply: known.rows.reply ?? {} } };
  expect([machineOf(unknown), estimateOf("reply", unknown)]).toEqual([undefined, undefined]);
});

test("a package whose samples all failed says nothing of the original", () => {
  const rows = { syncStep: { "crb-gen": [20e6], xstate: [failed], robot3: [500e3] } };
  const { middle } = estimateOf("syncStep", { ...results, rows }) ?? {};
  expect(middle).toBeCloseTo((20e6 / 500e3) * (501e3 / 7.9e6));
  expect(machineOf({ ...results, rows })?.comparisons).toBe(1);
});

test("goals are met or missed, as far as that was measured", () => {
  const rows = {
    asyncStep: {
      "crb-gen": [9, 9],
      xstate: [1, 1],
      robot3: [1, 1],
      effect3: [1, 1],
      effect4: [10, 8],
      nact: [1, 1],
    },
    idle: { "crb-gen": [401] },
    hop: { "crb-gen": [10], piscina: [11] },
    hops: { "crb-gen": [10], piscina: [11], tinypool: [12] },
    syncStep: { "crb-gen": [10] },
  };
  const told = (Object.keys(rows) as (keyof typeof rows)[]).map((row) =>
    verdictsOf(row, { ...results, rows }).map(({ goal, met }) => [goal, met]),
  );
  expect(told).toEqual([
    [
      ["0.70× the original", expect.any(Boolean)],
      ["1.00× every package", true],
    ],
    [["400 bytes", false]],
    [["0.90× piscina", true]],
    [["0.90× piscina and tinypool", false]],
    [
      ["3.00× the original", expect.any(Boolean)],
      ["100× XState", undefined],
    ],
  ]);
});

test("nothing is met beside some where others are missing, or have failed", () => {
  const [one, none] = [{ "crb-gen": [9, 9], xstate: [1, 1] }, [failed, failed]];
  const others = { robot3: [1, 1], effect3: [1, 1], effect4: [1, 1] };
  const met = (asyncStep: object) => verdictsOf("asyncStep", { ...results, rows: { asyncStep } })[1]?.met;
  expect(met({ ...one, ...others, nact: [1, failed] })).toBe(true);
  expect(met({ ...one, ...others, nact: none })).toBeUndefined();
  expect(met({ ...one, ...others })).toBeUndefined();
  expect(met(one)).toBeUndefined();
});

test.each([
  { ...results, rounds: 2 },
  { ...results, ms: 299 },
])("what was measured too shortly is not judged: $rounds samples of $ms ms", (short) => {
  expect(textOf("syncStep", short).split("\n").slice(4)).toEqual([
    "  the Rust original: too short to judge",
    "  goal: 3.00× the original: too short to judge",
    "  goal: 100× XState: too short to judge",
  ]);
  expect([machineOf(short), estimateOf("syncStep", short)]).toEqual([undefined, undefined]);
  const [, told, , , , step] = tableOf(short).split("\n");
  expect(told).toBe("Goals and the original: too short to judge.");
  expect(step).toMatch(/\| {2}\| 3\.00× the original; 100× XState \|$/);
});

test("the span of four comparisons with the machine of the original is told, and one is one", () => {
  const second = (rows: Results["rows"]) => tableOf({ ...results, rows }).split("\n")[1];
  const [ours, at] = [{ "crb-gen": [1] }, (rate: number) => [rate]];
  expect(second({ syncStep: { ...ours, robot3: at(501e3) } })).toBe(
    "It is 1.00× as fast as the machine of the original, by 1 comparison.",
  );
  const four = { xstate: at(130e3), robot3: at(501e3), effect3: at(6.6e6), nact: at(309e3) };
  expect(second({ syncStep: { ...ours, ...four } })).toBe(
    "It is 1.00× as fast as the machine of the original, by 4 comparisons, half of which lie between 1.00× and 1.00×.",
  );
});

test("what guarantees cost, by the rounds of two rows", () => {
  const rows = {
    syncStep: { "crb-gen": [10e6, 20e6, failed] },
    controlStep: { "crb-gen": [10e6, 20e6, failed] },
    unverifiedStep: { "crb-gen": [20e6, 18e6, 20e6] },
    observedStep: { "crb-gen": [5e6, 4e6, 5e6] },
  };
  expect(guaranteesTable({ ...results, rows })?.split("\n")).toEqual([
    "| guarantee | each | with it | without | costs, in ns | speed that is left |",
    "| --- | --- | --- | --- | --- | --- |",
    "| verification, which is always on | step | 15.0M | 20.0M | **22.2** (−5.56 to 50.0) | 0.81× |",
    "| observation, by one who counts | step | 5.00M | 15.0M | **150** (100 to 200) | 0.35× |",
  ]);
  expect(guaranteesTable(results)).toBeUndefined();
});

test("a document is filled in between its marks, again and again", () => {
  const document = "before\n<!-- begin table -->\nold\n<!-- end table -->\nafter\n";
  const once = filled(document, "table", "new");
  expect(once).toBe("before\n<!-- begin table -->\n\nnew\n\n<!-- end table -->\nafter\n");
  expect(filled(once, "table", "new")).toBe(once);
  expect(() => filled(document, "other", "")).toThrow('no "<!-- begin other -->"');
});

test("the document of this repository has places for what is measured", () => {
  const document = readFileSync("docs/performance.md", "utf8");
  for (const part of ["table", "guarantees", "memory", "growth"])
    expect(filled(document, part, "new")).toContain("\nnew\n");
});

test("a table with the machine above and what each row does below", () => {
  const lines = tableOf({ ...results, failures: ["xstate failed at burst: killed"] }).split("\n");
  expect(lines.slice(0, 9)).toEqual([
    "Node 20.20.2, linux x64, 2 cores of Some CPU; 3 samples of 1000 ms or more for each figure.",
    "It is 0.88× as fast as the machine of the original, by 2 comparisons.",
    "Samples that failed: 1.",
    "",
    "|  | crb-gen | XState 5.33.3 | robot3 1.4.0 | the Rust original, estimated | goal |",
    "| --- | --- | --- | --- | --- | --- |",
    "| step, the handler returns a value | **26.0M** (20.0M to 30.0M) | 100k (200×) | 500k (51.9×) | 3.29× (3.29× to 3.29×) | 3.00× the original ✓; 100× XState ✓ |",
    "| idle live agent, in bytes | **200** (190 to 210) | 3.60k (0.056×) |  | 0.12× (0.12× to 0.12×) | 400 bytes ✓ |",
    "| response that comes as a message | **6.00M** (5.00M to 7.00M) |  |  | *11.0× (10.3× to 11.7×)* | 8.00× the original ✓ |",
  ]);
});

const row: TimedRow = { by: "rate", name: "", does: "", amount: 50_000, ours: async (n) => n };

test("a sample grows until it takes long enough, and no further than the row says", async () => {
  const amounts: number[] = [];
  const rate = await sample(row, async (n) => amounts.push(n) && n, 5);
  expect(rate).toBeGreaterThan(0);
  expect([amounts[0], Math.max(...amounts)]).toEqual([1000, 50_000]);
});

test("a sample of what is whole does that each time", async () => {
  const amounts = new Set<number>();
  await sample({ ...row, until: "whole" }, async (n) => amounts.add(n) && n, 5);
  expect([...amounts]).toEqual([50_000]);
});

test("who has done something else than what was asked for has no rate", async () => {
  await expect(sample(row, async (n) => n - 1, 5)).rejects.toThrow("999 were done of 1000");
  await expect(sample({ ...row, until: "clock" }, async () => 0, 5)).rejects.toThrow("nothing was done");
});

test("the command line", () => {
  expect(optionsOf(["--rows", "^burst$", "--json"])).toMatchObject({
    rows: ["burst"],
    rounds: 5,
    ms: 700,
    json: true,
  });
  expect(optionsOf(["--rows", "64 agents"]).rows).toEqual(["planetSteps", "token"]);
  expect(optionsOf(["--peers", "effect"]).peers("effect4")).toBe(true);
  expect(optionsOf(["--peers", "effect"]).peers("bare")).toBe(false);
  expect(optionsOf(["--peers", "^bare$"]).peers("crb-gen")).toBe(true);
  expect(optionsOf(["--write", "docs/performance.md"]).write).toBe("docs/performance.md");
  expect(() => optionsOf(["--rows", "nothing"])).toThrow("There are: syncStep");
});

test.each<[read: (words: string[]) => unknown, words: string, told: string]>([
  [optionsOf, "--rounds 0", "--rounds 0: expected a whole number from 1 on"],
  [optionsOf, "--ms x", "--ms x: expected a whole number from 1 on"],
  [optionsOf, "--peers nope", "--peers nope: there is none like that. There are: crb-gen; bare; xstate"],
  [optionsOf, "--rows burst --write docs/performance.md", "--write with --rows: a part would take the place"],
  [
    optionsOf,
    "--peers bare --write docs/performance.md",
    "--write with --peers: a part would take the place",
  ],
  [optionsOf, "--write nowhere.md", "--write nowhere.md: ENOENT"],
  [optionsOf, "--write README.md", '--write README.md: the document has no "<!-- begin table -->"'],
  [growthOf, "--curves nope", "--curves nope: there is none like that. There are: agents; memory; states"],
  [growthOf, "--rounds x", "--rounds x: expected a whole number from 1 on"],
  [
    growthOf,
    "--curves queue --write docs/performance.md",
    "--write with --curves: a part would take the place",
  ],
  [growthOf, "--write README.md", '--write README.md: the document has no "<!-- begin growth -->"'],
  [memoryOf, "--amount 0", "--amount 0: expected a whole number from 1 on"],
  [memoryOf, "--amount x", "--amount x: expected a whole number from 1 on"],
  [memoryOf, "--amount 1007", "--amount 1007: expected a multiple of 1000"],
  [memoryOf, "--write README.md", '--write README.md: the document has no "<!-- begin memory -->"'],
  [generatorOf, "--rounds 0", "--rounds 0: expected a whole number from 1 on"],
])("%o refuses %s before anything is measured", (read, words, told) => {
  expect(() => read(words.split(" "))).toThrow(told);
});

test("plots are drawn where they are asked for, or where a document has them", () => {
  expect(growthOf(["--curves", "queue|children"])).toEqual({
    curves: ["queue", "children"],
    rounds: 5,
    ms: 300,
  });
  expect(growthOf(["--out", "somewhere"]).out).toBe("somewhere");
  expect(growthOf(["--write", "docs/performance.md"]).out).toBe("docs/growth");
});

test.each([usage, growthUsage, memoryUsage, generatorUsage])("--help is five lines: %s", (text) => {
  expect(text.split("\n")).toHaveLength(5);
});
