import { expect, test } from "vitest";
import { contestantsOf, workOf } from "../../bench/harness/contestants.js";
import { asides } from "../../bench/harness/guarantees.js";
import { type RowId, rows } from "../../bench/rows/all.js";
import type { Crowd, Work } from "../../bench/rows/row.js";

/** Whoever is measured does what is asked for, neither more nor less: nobody is fast by leaving something out. */

/** So much is done here, where 1200 are too many: of threads, and of ms. */
const FEW: { readonly [Id in RowId]?: number } = {
  clockedStep: 20,
  clockedMessage: 20,
  hop: 5,
  hops: 100,
  copiedBytes: 1,
  movedBytes: 2,
  parallel: 3,
};

const ids = Object.keys(rows) as RowId[];
const present = await Promise.all(ids.map(contestantsOf));
const cases = ids.flatMap((row, index) =>
  (present[index] ?? []).map((contestant) => [row, contestant] as const),
);

test.each(cases)("%s, done by %s, comes to what was asked for", async (id, contestant) => {
  const [work, row] = [await workOf(id, contestant), rows[id]];
  const amount = FEW[id] ?? 1200;
  if (row.by === "bytes") return expect(await (await (work as Crowd)(amount))()).toBe(amount);
  const done = await (work as Work)(amount);
  if ("until" in row && row.until === "clock") return expect(done).toBeGreaterThan(10);
  expect(done).toBe(amount);
});

test("each row has others beside us, but those of Savina and of what a guarantee costs", () => {
  const alone = ids.filter((id, index) => present[index]?.length === 1 && !asides.has(id));
  expect(alone.map((id) => rows[id].name)).toEqual(alone.map(() => expect.stringMatching(/^Savina: /)));
  expect(cases.length).toBeGreaterThan(70);
});
