import { nodeHost, type ParallelOptions, System, task } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, events, graph, own, rejection, task as taskGraph } from "./agents.js";
import items, { type Item } from "./bodies/items.thread.js";
import mapping from "./bodies/mapping.sync.js";

const system = new System(nodeHost());
const FAR = 20_000;

/** Where a map may be asked for: a handler, which awaits it, or a thread, which works along. */
const callers = {
  "a handler": (of: Iterable<Item>, options?: ParallelOptions) =>
    task((ctx) => ctx.parallel(items, of, options), { name: "mapper" }),
  "a thread": (of: Iterable<Item>, options?: ParallelOptions) => {
    const work = { ...taskGraph("work", ["done"]), mode: "sync" } as const;
    return agent(
      graph({ Work: work }, { takes: ["items", "options"] }),
      { work: mapping },
      { items: [...of], options },
    );
  },
};
const worlds = { "the simulation": () => new Simulation().system, "real threads": () => system };
const everywhere = Object.entries(callers).flatMap(([caller, of]) =>
  Object.entries(worlds).map(([world, made]) => [caller, world, of, made] as const),
);
const onThreads = Object.entries(callers);

const numbers = (count: number): Item[] => Array.from({ length: count }, (_, n) => ({ does: "double", n }));
const doubled = (count: number) => Array.from({ length: count }, (_, n) => n * 2);
const shared = () => new Int32Array(new SharedArrayBuffer(32));

test.each(everywhere)("%s maps on %s: results in the order of the items", async (_, __, map, world) => {
  const run = (of: Iterable<Item>, options?: ParallelOptions) => map(of, options).run({ system: world() });
  expect(await run(numbers(100))).toEqual(doubled(100));
  expect(await run(numbers(1))).toEqual([0]);
  expect(await run([])).toEqual([]);
  expect(await run(new Set(numbers(7)), { chunk: 3 })).toEqual(doubled(7));
  expect(await run(numbers(7), { chunk: 100, threads: 1 })).toEqual(doubled(7));
});

test.each(everywhere)(
  "%s maps on %s: the first error stops the rest and is thrown",
  async (_, __, map, world) => {
    const failing = map([{ does: "throw", n: 1 }, ...numbers(50)]).run({ system: world() });
    const error = await rejection(failing);
    expect(error).toMatchObject({ code: "handler-failed", cause: { name: "RangeError", code: "EFAR" } });
    expect(error.message).toContain("too far: 1");
  },
);

test.each(everywhere)(
  "%s maps on %s: items and results are copies, wherever they are made",
  async (_, __, map, world) => {
    const of: Item[] = Array.from({ length: 9 }, () => ({ does: "mark", n: 1 }));
    const dates = await map(of).run({ system: world() });
    expect(dates).toEqual(Array(9).fill(new Date(5)));
    expect(of).toEqual(Array(9).fill({ does: "mark", n: 1 }));
    const uncloneable = rejection(map([{ does: "uncloneable" }, ...numbers(3)]).run({ system: world() }));
    expect((await uncloneable).message).toContain(
      "a result of ctx.parallel cannot be copied between threads: at /0: a function",
    );
  },
);

test.each(everywhere)("%s maps on %s: maps inside maps", async (_, __, map, world) => {
  const of: Item[] = Array.from({ length: 8 }, (_, n) => ({ does: "nest", n }));
  const all = await map(of).run({ system: world() });
  expect((all as number[][]).flat()).toEqual(
    Array.from({ length: 8 }, (_, n) => [0, 1, 2, 3, 4].map((i) => 2 * (n * 10 + i))).flat(),
  );
});

test.each(everywhere)("%s maps on %s: memory that is shared stays shared", async (_, __, map, world) => {
  const flags = shared();
  const of: Item[] = Array.from({ length: 20 }, (_, n) => ({ does: "add", n, flags }));
  const views = (await map(of).run({ system: world() })) as Int32Array[];
  expect(flags[3]).toBe(190);
  expect(views.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
});

test.each(everywhere)("%s maps on %s: wrong use is told", async (_, __, map, world) => {
  const message = async (options: ParallelOptions) =>
    (await rejection(map(numbers(3), options).run({ system: world() }))).message;
  expect(await message({ threads: 0 })).toContain("threads is a whole number from 1 up, not number 0");
  expect(await message({ chunk: 1.5 })).toContain("chunk is a whole number from 1 up, not number 1.5");
  const promised = await rejection(map([{ does: "promise" }]).run({ system: world() }));
  expect(promised.message).toContain("items returned a promise on a thread");
});

test("what is no threadTask is refused", async () => {
  const wrong = task((ctx) => ctx.parallel((() => 1) as unknown as typeof items, []));
  expect(await rejection(new Simulation().run(wrong))).toMatchObject({
    code: "usage",
    message: "task#1: ctx.parallel takes a threadTask, not a function",
  });
});

test.each(onThreads)("%s: several threads work at once, its own among them", async (_, map) => {
  const flags = shared();
  const two: Item[] = [
    { does: "wait", n: 2, flags },
    { does: "wait", n: 2, flags },
  ];
  const threads = await map(two).run({ system });
  expect(new Set(threads as number[]).size).toBe(2);
});

test.each(onThreads)("%s: with one thread all of it is done there", async (_, map) => {
  const where: Item[] = Array.from({ length: 5 }, () => ({ does: "where" }));
  expect(new Set((await map(where, { threads: 1 }).run({ system })) as number[]).size).toBe(1);
});

test.each(onThreads)(
  "%s: many maps inside maps at once come to an end, however few threads there are",
  async (_, map) => {
    const of: Item[] = Array.from({ length: 6 }, (_, n) => ({ does: "nest", n }));
    const all = await Promise.all(Array.from({ length: 20 }, () => map(of).run({ system })));
    expect(all.every((outputs) => (outputs as unknown[][]).flat().length === 30)).toBe(true);
  },
);

test.each(onThreads)("%s: a helper maps in its turn", async (_, map) => {
  const flags = shared();
  const two: Item[] = [0, 1].map((n) => ({ does: "nest", n, flags }));
  expect((await map(two).run({ system })) as number[][]).toEqual([
    [0, 2, 4, 6, 8],
    [20, 22, 24, 26, 28],
  ]);
});

test.each(onThreads)("%s: a thread that dies fails the map, and others work on", async (_, map) => {
  const flags = shared();
  const error = await rejection(map([{ does: "exit", flags }, ...numbers(5)]).run({ system }));
  expect(error.message).toContain("it exited with code 3");
  expect(await map(numbers(9)).run({ system })).toEqual(doubled(9));
});

test.each(onThreads)("%s: an interrupt stops it between items", async (_, map) => {
  const flags = shared();
  const of: Item[] = Array.from({ length: 3e4 }, () => ({ does: "add", n: 1, flags }));
  const door = map(of, { chunk: 1 }).spawn({ system });
  await until(() => (flags[3] ?? 0) > 0);
  const ended = await door.interrupt({ deadline: FAR });
  expect(ended).toMatchObject({ reason: "interrupted" });
  await map(numbers(1)).run({ system });
  expect(flags[3]).toBeLessThan(3e4);
});

test.each(onThreads)(
  "%s: threads that ignore the interrupt are ended at the deadline, all of them",
  async (_, map) => {
    const flags = shared();
    const of: Item[] = [
      { does: "spin", flags },
      { does: "spin", flags },
    ];
    const door = map(of).spawn({ system });
    await until(() => flags[1] === 2);
    expect(await door.interrupt({ deadline: 50 })).toMatchObject({ reason: "interrupted" });
    await standsStill(flags);
  },
);

test("a handler that runs into its timeout ends the threads of its map", async () => {
  const flags = shared();
  const spinning = task(
    (ctx) =>
      ctx.parallel(items, [
        { does: "spin", flags },
        { does: "spin", flags },
      ]),
    { timeout: 500 },
  );
  expect(await rejection(spinning.run({ system }))).toMatchObject({ code: "timeout" });
  await standsStill(flags);
});

test("a map of a handler of messages is an answer like any other", async () => {
  const sim = new Simulation();
  const open = events({ Get: { at: "", call: "onGet", next: ["stay"] } });
  const door = sim.spawn(
    agent(graph({ Open: open }), { onGet: (_: unknown, ctx: Ctx) => ctx.parallel(items, numbers(3)) }),
  );
  expect(await sim.until(door.get())).toEqual([0, 2, 4]);
});

test("addresses pass through a map", async () => {
  const sim = new Simulation();
  const passing = { url: "", body() {}, compute: (item: unknown) => item, map: items.map };
  const through = Object.assign(() => {}, passing, {
    map: (many: { items: unknown[] }, ctx: { next(target: string, data: unknown): unknown }) =>
      ctx.next("done", many.items),
  });
  const open = events({ Get: { at: "", call: "onGet", next: ["stay"] } });
  const door = sim.spawn(
    agent(graph({ Open: open }), {
      onGet: (_: unknown, ctx: Ctx) =>
        ctx.parallel(through as unknown as typeof items, [{ to: own(ctx) } as unknown as Item]),
    }),
  );
  expect(await sim.until(door.get())).toEqual([{ to: door }]);
});

/** Lets the platform have turns until something holds; the test's own timeout is the limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when nobody adds to the count any more: two looks, a round trip to a thread apart, see the same. */
async function standsStill(flags: Int32Array): Promise<void> {
  let before: number | undefined;
  do {
    before = flags[2];
    await callers["a thread"](numbers(50)).run({ system });
  } while (flags[2] !== before);
}
