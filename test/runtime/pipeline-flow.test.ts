import { expect, test } from "vitest";
import { agent, graph, task } from "./agents.js";
import {
  agentStage,
  type Ctx,
  chunk,
  collect,
  feed,
  flow,
  live,
  map,
  merge,
  row,
  split,
  told,
} from "./pipelines.js";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const pass = (value: unknown) => value;

test("a stage works on as many values at once as its concurrency says, and no more", async () => {
  let now = 0;
  let most = 0;
  const tested = live({ Work: map("work", { concurrency: 3 }) }, row("input", "Work", "output"), {
    async work(n: number, ctx: Ctx) {
      now += 1;
      most = Math.max(most, now);
      await ctx.sleep(10);
      now -= 1;
      return n;
    },
  });
  expect((await flow(tested, numbers(30))).length).toBe(30);
  expect(most).toBe(3);
  expect(tested.sim.now).toBe(100);
});

test.each([[true], [false]])("ordered: %s", async (ordered) => {
  const tested = live(
    { Work: map("work", { concurrency: 4, ...(ordered ? { ordered: true } : {}) }) },
    row("input", "Work", "output"),
    {
      async work(n: number, ctx: Ctx) {
        await ctx.sleep(100 - n * 10);
        return n;
      },
    },
  );
  const all = await flow(tested, numbers(8));
  if (ordered) expect(all).toEqual(numbers(8));
  else expect(all).not.toEqual(numbers(8));
  expect(all.toSorted()).toEqual(numbers(8));
});

test("ordered results that wait for a slow one are bounded, and so is what is begun meanwhile", async () => {
  let begun = 0;
  const tested = live(
    { Work: map("work", { concurrency: 2, ordered: true }) },
    row("input", "Work", "output"),
    {
      work(n: number) {
        begun += 1;
        return n === 1 ? new Promise(() => {}) : n;
      },
    },
  );
  void feed(tested.door, numbers(100));
  await tested.sim.settle();
  // Two workers and the queue's four: the reorder buffer is as large as the queue.
  expect(begun).toBe(6);
});

test("in order, a value that fails or gives nothing holds nobody up", async () => {
  const tested = live(
    { Work: map("work", { concurrency: 3, ordered: true, failed: "skip" }) },
    row("input", "Work", "output"),
    {
      async work(n: number, ctx: Ctx) {
        await ctx.sleep(10 - n);
        if (n === 2) throw new Error("no");
        return n === 4 ? null : n;
      },
    },
  );
  expect(await flow(tested, numbers(6))).toEqual([1, 3, 5, 6]);
});

test("in order, what a split gives of one value comes before what it gives of the next", async () => {
  const tested = live(
    { Parts: split("parts", { concurrency: 3, ordered: true }) },
    row("input", "Parts", "output"),
    {
      async *parts(n: number, ctx: Ctx) {
        for (const part of numbers(3)) {
          await ctx.sleep(20 - n * 5);
          yield `${n}.${part}`;
        }
      },
    },
  );
  expect(await flow(tested, numbers(3))).toEqual(
    numbers(3).flatMap((n) => numbers(3).map((part) => `${n}.${part}`)),
  );
});

test("push waits for room", async () => {
  const { sim, door } = live({ Stuck: map("stuck") }, row("input", "Stuck", "output"), {
    stuck: () => new Promise(() => {}),
  });
  let pushed = 0;
  const count = () => {
    pushed += 1;
  };
  for (const n of numbers(10)) void door.push(n).then(count);
  await sim.settle();
  // One is worked on, four wait.
  expect(pushed).toBe(5);
  expect(told(door.counts, "Stuck")).toBe("waiting 4, running 1");
});

test("full: reject refuses an input for which there is no room", async () => {
  const { sim, door } = live(
    { Stuck: map("stuck") },
    row("input", "Stuck", "output"),
    { stuck: () => new Promise(() => {}) },
    { queue: { capacity: 2, full: "reject" } },
  );
  await Promise.all([door.push(1), door.push(2)]);
  await expect(door.push(3)).rejects.toMatchObject({
    code: "mailbox-full",
    message: "Tested#1: no room for an input, 2 wait before a stage (specs/tested.yaml:1)",
  });
  await sim.settle();
  await door.push(4);
});

test("process waits for room, also where the spec says reject", async () => {
  const { sim, door } = live(
    { Same: map("pass") },
    row("input", "Same", "output"),
    { pass },
    {
      queue: { capacity: 1, full: "reject" },
    },
  );
  expect(await sim.until(collect(door.process(numbers(20))))).toEqual(numbers(20));
});

test("who reads outputs slowly slows the pipeline down", async () => {
  let pulled = 0;
  const { sim, door } = live(
    { Count: split("count"), Same: map("pass") },
    row("input", "Count", "Same", "output"),
    {
      *count() {
        for (;;) yield ++pulled;
      },
      pass,
    },
  );
  const outputs = door.outputs[Symbol.asyncIterator]();
  await door.push(0);
  await sim.settle();
  // Four outputs, one that waits to be one, four before the stage, one that waits there.
  expect(pulled).toBe(10);
  for (const n of numbers(5)) expect(await outputs.next()).toEqual({ done: false, value: n });
  await sim.settle();
  // It goes on once half of what was kept is taken.
  expect(pulled).toBeGreaterThanOrEqual(13);
  expect(pulled).toBeLessThanOrEqual(15);
});

test("fan-out waits for the slowest", async () => {
  let fast = 0;
  const routes = { input: ["Same"], Same: ["Fast", "Slow"], Fast: ["drop"], Slow: ["drop"] };
  const { sim, door } = live({ Same: map("pass"), Fast: map("fast"), Slow: map("slow") }, routes, {
    pass,
    fast: () => ++fast,
    slow: () => new Promise(() => {}),
  });
  void feed(door, numbers(100));
  await sim.settle();
  expect(fast).toBe(6);
});

test("promise 14: memory stays flat behind a slow stage: of a million values few are inside at any time", async () => {
  const stages = {
    Count: split("count"),
    Pass: map("pass"),
    Lists: chunk(1000),
    Slow: map("slow", { concurrency: 2 }),
    Sum: merge("sum"),
  };
  const start = process.memoryUsage().heapUsed;
  let heap = 0;
  let inside = 0;
  let most = 0;
  const tested = live(
    stages,
    row("input", "Count", "Pass", "Lists", "Slow", "Sum", "output"),
    {
      *count(n: number) {
        for (let i = 0; i < n; i++) {
          inside += 1;
          most = Math.max(most, inside);
          yield { numbers: Array.from({ length: 10 }, () => i) };
        }
      },
      pass,
      async slow(list: object[], ctx: Ctx) {
        await ctx.sleep(1);
        inside -= list.length;
        heap = Math.max(heap, process.memoryUsage().heapUsed - start);
        return list.length;
      },
      sum: (merged: number | undefined, n: number) => (merged ?? 0) + n,
    },
    { queue: { capacity: 8, full: "wait" } },
  );
  expect(await flow(tested, [1_000_000])).toEqual([1_000_000]);
  // Eight singles before Pass and Lists, a list that grows, one that waits, eight before Slow, two in it.
  expect(most).toBeLessThanOrEqual(8 + 8 + 1000 * (1 + 1 + 8 + 2) + 2);
  // A million of them would take more than 100 MB.
  expect(heap).toBeLessThan(80e6);
});

test("a busy pipeline starves nobody", async () => {
  const { sim, door } = live({ Count: split("count") }, row("input", "Count", "drop"), {
    *count() {
      for (let n = 0; n < 1_000_000; n++) yield n;
    },
  });
  let turns = 0;
  const look = () => {
    turns += 1;
    if (door.counts.dropped < 1_000_000) setImmediate(look);
  };
  setImmediate(look);
  await door.push(0);
  door.close();
  await sim.until(door.done);
  expect(turns).toBeGreaterThan(3);
});

test("agents inside are as many as the stage's concurrency", async () => {
  const worker = (n: number) =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: async (
        _: unknown,
        ctx: { sleep(ms: number): Promise<void>; next(to: string, output: unknown): unknown },
      ) => {
        await ctx.sleep(10);
        return ctx.next("done", n);
      },
    });
  const tested = live({ Work: agentStage("startWork", { concurrency: 3 }) }, row("input", "Work", "output"), {
    startWork: worker,
  });
  const all = flow(tested, numbers(9));
  await tested.sim.advance(5);
  expect(tested.sim.system.size).toBe(1 + 3);
  expect((await all).toSorted()).toEqual(numbers(9));
});
