import { expect, test } from "vitest";
import { StageRow } from "../../runtime/core/pipeline/stage.js";
import { type Ctx, chunk, collect, feed, flow, live, map, merge, row, split, told } from "./pipelines.js";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a map gives one value for one, at once or later", async () => {
  const stages = { Double: map("double"), Later: map("later", { concurrency: 3 }) };
  const tested = live(stages, row("input", "Double", "Later", "output"), {
    double: (n: number) => n * 2,
    later: async (n: number, ctx: Ctx) => {
      await ctx.sleep(10);
      return n + 1;
    },
  });
  expect(await flow(tested, numbers(20))).toEqual(numbers(20).map((n) => n * 2 + 1));
  expect(await tested.door.done).toEqual({ inputs: 20, outputs: 20, failed: 0, dropped: 0, lost: 0 });
  expect(told(tested.door.counts, "Later")).toBe("done 20, given 20");
});

test.each([[null], [undefined]])("a map that gives %s gives nothing", async (nothing) => {
  const tested = live({ Even: map("even") }, row("input", "Even", "output"), {
    even: (n: number) => (n % 2 === 0 ? n : nothing),
  });
  expect(await flow(tested, numbers(5))).toEqual([2, 4]);
  expect(told(tested.door.counts, "Even")).toBe("done 5, given 2");
});

const SPLITS: [string, (n: number, ctx: Ctx) => unknown][] = [
  ["a list", (n) => numbers(n)],
  ["the promise of a list", async (n) => numbers(n)],
  ["a list of promises", (n) => numbers(n).map(async (m) => m)],
  [
    "a generator",
    function* (n) {
      yield* numbers(n);
    },
  ],
  [
    "an async generator",
    async function* (n, ctx) {
      for (const m of numbers(n)) {
        await ctx.sleep(1);
        yield m;
      }
    },
  ],
];

test.each(SPLITS)("a split gives any number of values, as %s", async (_, parts) => {
  const tested = live({ Parts: split("parts") }, row("input", "Parts", "output"), { parts });
  expect(await flow(tested, [3, 0, 2])).toEqual([1, 2, 3, 1, 2]);
  expect(told(tested.door.counts, "Parts")).toBe("done 3, given 5");
});

test("a split is pulled as there is room for its values, and no further", async () => {
  let pulled = 0;
  const tested = live(
    { Count: split("count"), Stuck: map("stuck") },
    row("input", "Count", "Stuck", "output"),
    {
      *count() {
        for (;;) yield ++pulled;
      },
      stuck: () => new Promise(() => {}),
    },
  );
  await tested.door.push(0);
  await tested.sim.settle();
  // One is worked on, four wait, one waits for room.
  expect(pulled).toBe(6);
});

test("a merge folds all there is, and gives it when no more can come", async () => {
  const tested = live({ Sum: merge("sum") }, row("input", "Sum", "output"), {
    sum: (merged: number | undefined, n: number) => (merged ?? 0) + n,
  });
  expect(await flow(tested, numbers(10))).toEqual([55]);
  expect(told(tested.door.counts, "Sum")).toBe("done 10, given 1");
});

test("a merge by a field folds what has the same value there; one by count gives each as soon as it has come", async () => {
  const tested = live({ Pairs: merge("pairs", { by: "id", count: 2 }) }, row("input", "Pairs", "output"), {
    pairs: async (merged: string | undefined, { id, n }: { id: string; n: number }) => `${merged ?? id}${n}`,
  });
  const inputs = ["a", "b", "a", "b", "b"].map((id, n) => ({ id, n }));
  expect(await flow(tested, inputs)).toEqual(["a02", "b13", "b4"]);
});

test("nothing merged gives nothing", async () => {
  const tested = live({ Sum: merge("sum") }, row("input", "Sum", "output"), { sum: () => 1 });
  expect(await flow(tested, [])).toEqual([]);
});

test("a chunk gives lists, the last one when no more can come", async () => {
  const tested = live({ Lists: chunk(3) }, row("input", "Lists", "output"));
  expect(await flow(tested, numbers(7))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(told(tested.door.counts, "Lists")).toBe("done 7, given 3");
});

test("a chunk waits `within` for its list to be full, from the first value on", async () => {
  const { sim, door } = live({ Lists: chunk(3, { within: 100 }) }, row("input", "Lists", "output"));
  const lists: unknown[] = [];
  void (async () => {
    for await (const list of door.outputs) lists.push([sim.now, list]);
  })();
  await door.push(1);
  await sim.advance(60);
  await door.push(2);
  await sim.advance(39);
  expect(lists).toEqual([]);
  expect(told(door.counts, "Lists")).toBe("waiting 2");
  await sim.advance(1);
  await door.push(3);
  await sim.advance(1000);
  expect(lists).toEqual([
    [100, [1, 2]],
    [200, [3]],
  ]);
});

test("each value goes to all that a route names, and `drop` is one of them", async () => {
  const routes = { input: ["A", "B"], A: ["output", "drop"], B: ["output"] };
  const tested = live({ A: map("a"), B: map("b") }, routes, {
    a: (n: number) => `a${n}`,
    b: (n: number) => `b${n}`,
  });
  expect((await flow(tested, [1, 2])).sort()).toEqual(["a1", "a2", "b1", "b2"]);
  expect(await tested.door.done).toMatchObject({ inputs: 2, outputs: 4, dropped: 2 });
});

test("a stage learns the layer of its value, the input it comes from, its config, and shares the data", async () => {
  const stages = { Parts: split("parts"), Look: map("look", { config: { strict: true, level: 1 } }) };
  const tested = live(
    stages,
    row("input", "Parts", "Look", "output"),
    {
      parts: (n: number) => numbers(n),
      look(n: number, { stage, layer, input, config }: Ctx) {
        this.data["seen"] = Number(this.data["seen"] ?? 0) + 1;
        return [n, stage, layer, input, config, this.data["seen"]];
      },
    },
    { config: { Look: { level: 2 } } },
  );
  const config = { strict: true, level: 2 };
  expect(await flow(tested, [2, 1])).toEqual([
    [1, "Look", 1, 1, config, 1],
    [2, "Look", 1, 1, config, 2],
    [1, "Look", 1, 2, config, 3],
  ]);
});

test("a free worker is told to one round of a stage at a time, and passed on by one that does not need it", () => {
  const told: string[] = [];
  const [a, b, c] = ["a", "b", "c"].map((name) => ({ retry: () => told.push(name) > 0 }));
  const row = new StageRow("Work", map("work"), {}, 1);
  row.active = 1;
  for (const round of [a, b, c]) expect(round && row.hasWorker(round)).toBe(false);
  row.release();
  expect(told).toEqual(["a"]);
  row.passOn();
  expect(told).toEqual(["a", "b"]);
  row.active += 1;
  row.passOn();
  expect(told).toEqual(["a", "b"]);
  row.release();
  row.passOn();
  expect(told).toEqual(["a", "b", "c"]);
});

test("a pipeline without a reader counts what comes out", async () => {
  const { sim, door } = live({ Double: map("double") }, row("input", "Double", "output"), {
    double: (n: number) => n * 2,
  });
  void feed(door, numbers(100));
  expect(await sim.until(door.done)).toMatchObject({ inputs: 100, outputs: 100 });
});

test("process pushes, closes and gives what comes out", async () => {
  const { sim, door } = live({ Double: map("double") }, row("input", "Double", "output"), {
    double: (n: number) => n * 2,
  });
  expect(await sim.until(collect(door.process(numbers(50))))).toEqual(numbers(50).map((n) => n * 2));
  expect(await door.done).toMatchObject({ inputs: 50, outputs: 50 });
});
