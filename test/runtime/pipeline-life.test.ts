import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, graph, task } from "./agents.js";
import {
  type Ctx,
  chunk,
  collect,
  feed,
  flow,
  graphOf,
  live,
  map,
  merge,
  pipeline,
  row,
  split,
  told,
} from "./pipelines.js";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const pass = (value: unknown) => value;

async function feedOne(
  sim: Simulation,
  door: ReturnType<typeof live>["door"],
  input: unknown,
): Promise<void> {
  await door.push(input);
  await sim.settle();
}

const slowly = async (n: number, ctx: Ctx) => {
  await ctx.sleep(10);
  return n;
};

test("an interrupt takes nothing more in, works off what is inside, and gives it", async () => {
  const { sim, door } = live(
    { Work: map("slowly"), Sum: merge("sum") },
    { input: ["Work"], Work: ["Sum", "output"], Sum: ["output"] },
    { slowly, sum: (merged: number | undefined, n: number) => (merged ?? 0) + n },
  );
  const outputs = collect(door.outputs);
  const late: Promise<string>[] = [];
  for (const n of numbers(8))
    late.push(
      door.push(n).then(
        () => "taken",
        ({ code }: { code: string }) => code,
      ),
    );
  await sim.advance(15);
  const ended = sim.until(door.interrupt());
  await expect(door.push(9)).rejects.toMatchObject({
    code: "ended",
    message: "Tested#1 takes no input any more: it is interrupted",
  });
  expect(await ended).toMatchObject({ reason: "interrupted" });
  expect(await outputs).toEqual([1, 2, 3, 4, 5, 6, 21]);
  expect(await Promise.all(late)).toEqual([...numbers(6).map(() => "taken"), "ended", "ended"]);
  expect(door.counts).toMatchObject({ inputs: 6, outputs: 7, failed: 0, dropped: 0, lost: 0 });
  await expect(door.done).rejects.toMatchObject({ code: "interrupted" });
});

test("an interrupt closes what a split iterates over, and lets it clean up", async () => {
  let closed = false;
  const { sim, door } = live(
    { Watch: split("watch"), Work: map("slowly") },
    row("input", "Watch", "Work", "output"),
    {
      async *watch() {
        try {
          for (let n = 1; ; n++) yield n;
        } finally {
          closed = true;
        }
      },
      slowly,
    },
  );
  const outputs = collect(door.outputs);
  await door.push(0);
  await sim.advance(25);
  await sim.until(door.interrupt());
  expect(closed).toBe(true);
  expect((await outputs).length).toBe(door.counts.outputs);
  expect(told(door.counts, "Work")).toBe(`done ${door.counts.outputs}, given ${door.counts.outputs}`);
});

test.each([
  ["AbortError", []],
  ["Error", ["it hurts"]],
])("an iterator that rejects with an %s when it is closed", async (name, reported) => {
  const never = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => {}),
      return: () => Promise.reject(Object.assign(new Error("it hurts"), { name })),
    }),
  };
  const { sim, door } = live({ Watch: split("watch") }, row("input", "Watch", "output"), {
    watch: () => never,
  });
  await door.push(0);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(sim.reported.map(({ message }) => message)).toEqual(reported);
});

test("a split that waits for something that does not come holds no interrupt up", async () => {
  const { sim, door } = live({ Watch: split("watch") }, row("input", "Watch", "output"), {
    async *watch(_: unknown, ctx: Ctx) {
      yield 1;
      await new Promise((resolve) => ctx.signal.addEventListener("abort", resolve));
    },
  });
  await door.push(0);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(sim.now).toBe(0);
});

/** Splits that await before there is anything to iterate: what they do with their signal. */
const PROMISES: [string, (n: number, ctx: Ctx) => Promise<number[]>, number[]][] = [
  [
    "rejects with its reason",
    (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    [],
  ],
  [
    "rejects with an AbortError",
    (_, { signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener("abort", () =>
          reject(Object.assign(new Error("stop"), { name: "AbortError" })),
        ),
      ),
    [],
  ],
  [
    "gives a list all the same",
    (n, { signal }) => new Promise((give) => signal.addEventListener("abort", () => give([n, n]))),
    [1, 1],
  ],
];

test.each(PROMISES)(
  "a split that has promised hears of an interrupt at once: it %s",
  async (_, read, given) => {
    const stages = { Read: split("read", { retry: { max: 3, backoff: [1000, 1000] } }) };
    const { sim, door } = live(stages, row("input", "Read", "output"), { read });
    const outputs = collect(door.outputs);
    await door.push(1);
    await sim.advance(10);
    expect(await sim.until(door.interrupt())).toMatchObject({ reason: "interrupted" });
    expect(sim.now).toBe(10);
    expect(await outputs).toEqual(given);
    expect(door.counts).toMatchObject({ failed: 0, dropped: 0 });
  },
);

test("a split that begins when its pipeline is asked to end already is told so from the start", async () => {
  const told: boolean[] = [];
  const { sim, door } = live({ Read: split("read") }, row("input", "Read", "output"), {
    async read(n: number, { signal }: Ctx) {
      told.push(signal.aborted);
      if (n === 1) await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return [n];
    },
  });
  const outputs = collect(door.outputs);
  for (const n of [1, 2]) await door.push(n);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(told).toEqual([false, true]);
  expect(await outputs).toEqual([1, 2]);
});

test("a split that fails for another reason while its pipeline ends fails its value", async () => {
  const { sim, door } = live({ Read: split("read", { failed: "skip" }) }, row("input", "Read", "output"), {
    read: (_: unknown, { signal }: Ctx) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("disk full")))),
  });
  await door.push(1);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(door.counts).toMatchObject({ failed: 1 });
});

test("a list that a split has given is finished all the same, and so are those that waited before it", async () => {
  const { sim, door } = live(
    { Parts: split("parts"), Work: map("slowly") },
    row("input", "Parts", "Work", "output"),
    {
      parts: (n: number) => [n, n, n, n, n, n, n, n],
      slowly,
    },
  );
  await door.push(1);
  await door.push(2);
  await sim.advance(15);
  await sim.until(door.interrupt());
  expect(door.counts).toMatchObject({ outputs: 16, lost: 0 });
});

test("what was pushed before a pipeline had its first turn is worked off, though it was interrupted by then", async () => {
  const { sim, door } = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  await door.push(1);
  await sim.until(door.interrupt());
  expect(door.counts).toMatchObject({ inputs: 1, outputs: 1 });
});

test("at the deadline what is inside is thrown away, and counted", async () => {
  let reason: unknown;
  const { sim, door } = live({ Stuck: map("stuck") }, row("input", "Stuck", "output"), {
    stuck: (_: unknown, ctx: Ctx) =>
      new Promise(() => {
        ctx.signal.addEventListener("abort", () => {
          reason = ctx.signal.reason;
        });
      }),
  });
  for (const n of numbers(5)) await door.push(n);
  await sim.settle();
  expect(await sim.until(door.interrupt({ deadline: 100 }))).toEqual({ reason: "interrupted" });
  expect(sim.now).toBe(100);
  expect(reason).toMatchObject({ code: "interrupted" });
  expect(door.counts).toMatchObject({ inputs: 5, outputs: 0, dropped: 0, lost: 5 });
  expect(told(door.counts, "Stuck")).toBe("lost 5");
});

test("values in lists and wholes that nobody has taken yet are lost with them", async () => {
  const stages = {
    Lists: chunk(2),
    Pairs: merge("fold", { count: 2 }),
    Stuck: map("stuck"),
  };
  for (const name of ["Lists", "Pairs"]) {
    const { sim, door } = live(
      stages,
      { input: [name], [name]: ["Stuck"], Stuck: [] },
      {
        fold: (_: unknown, n: number) => n,
        stuck: () => new Promise(() => {}),
      },
    );
    void feed(door, numbers(20)).catch(() => {});
    await sim.settle();
    // One is stuck, four wait before it, and the rest waits to be taken.
    expect(door.counts.stages[name]).toMatchObject({ done: 10, given: 5 });
    await sim.until(door.interrupt({ deadline: 0 }));
    const {
      inputs,
      lost,
      stages: { [name]: after },
    } = door.counts;
    expect(after).toMatchObject({ waiting: 0, running: 0, done: 10, given: 5, lost: inputs - 10 });
    expect(lost).toBe(inputs - 10 + 5);
  }
});

test.each(["Now", "Later", "Parts"])(
  "a stage that ends its own pipeline is counted, too: %s",
  async (name) => {
    const stages = { Now: map("end"), Later: map("endLater"), Parts: split("parts") };
    const kill = (ctx: Ctx) => void (ctx.self as typeof door).interrupt({ deadline: 0 });
    const { sim, door } = live(
      stages,
      { input: [name], Now: [], Later: [], Parts: ["Now"] },
      {
        end: (_: unknown, ctx: Ctx) => kill(ctx),
        endLater: async (_: unknown, ctx: Ctx) => kill(ctx),
        *parts(n: number, ctx: Ctx) {
          kill(ctx);
          yield n;
        },
      },
    );
    for (const n of numbers(3)) void door.push(n);
    expect(await sim.until(door.ended)).toEqual({ reason: "interrupted" });
    expect(door.counts).toMatchObject({ inputs: 3, outputs: 0, failed: 0, dropped: 0, lost: 3 });
    expect(told(door.counts, name)).toBe("lost 3");
  },
);

test("a pipeline that is ended before its first turn leaves nobody waiting", async () => {
  const { sim, door } = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  const pushed = numbers(6).map((n) =>
    door.push(n).then(
      () => "taken",
      ({ code }: { code: string }) => code,
    ),
  );
  const outputs = collect(door.outputs);
  await sim.until(door.interrupt({ deadline: 0 }));
  expect(await outputs).toEqual([]);
  expect(await Promise.all(pushed)).toEqual(["taken", "taken", "taken", "taken", "ended", "ended"]);
});

test("after close nothing is taken, and the last of it is given", async () => {
  const { sim, door } = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  const waiting = numbers(7).map((n) => door.push(n));
  door.close();
  door.close();
  await expect(door.push(8)).rejects.toMatchObject({
    code: "ended",
    message: "Tested#1 takes no input any more: it was closed (specs/tested.yaml:1)",
  });
  expect(await sim.until(door.done)).toMatchObject({ inputs: 7, outputs: 7 });
  await Promise.all(waiting);
  await expect(door.push(9)).rejects.toMatchObject({
    code: "ended",
    message: "Tested#1 takes no input any more: it is done",
  });
});

test("a pipeline without stages, and one without inputs, come to their end", async () => {
  expect(await flow(live({}, { input: ["output"] }), [1, 2])).toEqual([1, 2]);
  expect(await flow(live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly }), [])).toEqual(
    [],
  );
});

test("outputs that are kept can be read after the end", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const { outputs } = door;
  await feed(door, [1, 2, 3]);
  await sim.until(door.done);
  expect(await collect(outputs)).toEqual([1, 2, 3]);
});

test("who leaves `outputs` lets the pipeline go on without a reader", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  void feed(door, numbers(100));
  for await (const output of door.outputs) if (output === 3) break;
  expect(await sim.until(door.done)).toMatchObject({ outputs: 100 });
});

test("who reads again after leaving is given what comes from then on", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const { outputs } = door;
  await feedOne(sim, door, 1);
  for await (const output of outputs) {
    expect(output).toBe(1);
    break;
  }
  await feedOne(sim, door, 2);
  const again = collect(outputs);
  await feedOne(sim, door, 3);
  door.close();
  expect(await sim.until(again)).toEqual([3]);
});

test("a reader that leaves takes nothing from another, and no output with it that it waited for", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const leaving = door.outputs[Symbol.asyncIterator]();
  const first = leaving.next();
  const staying = collect(door.outputs);
  await sim.settle();
  await leaving.return?.();
  await leaving.return?.();
  expect(await first).toEqual({ done: true, value: undefined });
  expect(await leaving.next()).toEqual({ done: true, value: undefined });
  await feed(door, [1, 2]);
  expect(await sim.until(staying)).toEqual([1, 2]);
});

test("a `next` that waits when its reader leaves swallows no output", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const leaving = door.outputs[Symbol.asyncIterator]();
  const waiting = leaving.next();
  await leaving.return?.();
  const all = collect(door.outputs);
  await feed(door, [1, 2]);
  expect(await sim.until(all)).toEqual([1, 2]);
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test("`process` begins when it is called, and is iterated over once", async () => {
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const outputs = door.process(numbers(100));
  await sim.settle();
  // Those that are kept for a reader, those that wait before the stage, and one between them.
  expect(door.counts).toMatchObject({ inputs: 9, outputs: 4 });
  expect(await sim.until(collect(outputs))).toEqual(numbers(100));
  expect(await sim.until(collect(outputs))).toEqual([]);
  expect(door.counts).toMatchObject({ inputs: 100, outputs: 100 });
});

test("`process` takes nothing that cannot be iterated over", () => {
  const { door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  expect(() => door.process(3 as never)).toThrow(
    "Tested#1: process() takes inputs, an iterable or an async iterable, not number 3",
  );
});

test("who leaves `process` interrupts the pipeline, and the inputs are closed", async () => {
  let closed = false;
  function* inputs() {
    try {
      for (let n = 1; ; n++) yield n;
    } finally {
      closed = true;
    }
  }
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const leaving = async () => {
    for await (const output of door.process(inputs())) if (output === 3) break;
  };
  await sim.until(leaving());
  expect(await door.ended).toMatchObject({ reason: "interrupted" });
  expect(closed).toBe(true);
  expect(sim.reported).toEqual([]);
});

test("inputs that throw interrupt the pipeline; the reader gets what was inside, then the error", async () => {
  async function* inputs() {
    yield 1;
    throw new Error("no more");
  }
  const { sim, door } = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  const all: unknown[] = [];
  const reading = async () => {
    for await (const output of door.process(inputs())) all.push(output);
  };
  await expect(sim.until(reading())).rejects.toThrow("no more");
  expect(all).toEqual([1]);
});

test("a pipeline that ends before it took all inputs tells the reader so, and closes them", async () => {
  let closed = false;
  const inputs = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<IteratorResult<number>>(() => {}),
      return: () => {
        closed = true;
        return Promise.resolve({ done: true as const, value: undefined });
      },
    }),
  };
  const { sim, door } = live({ Same: map("pass") }, row("input", "Same", "output"), { pass });
  const reading = collect(door.process(inputs)).catch((error: unknown) => error);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(await reading).toMatchObject({
    code: "interrupted",
    message: "Tested#1 has ended before it took all inputs",
  });
  expect(closed).toBe(true);
});

test("its hooks run as those of any agent", async () => {
  const heard: string[] = [];
  const tested = live({ Same: map("pass") }, row("input", "Same", "output"), {
    pass,
    async initialize() {
      heard.push("initialize");
    },
    finalize({ reason }: { reason: string }) {
      heard.push(reason);
    },
  });
  expect(await flow(tested, [1])).toEqual([1]);
  await tested.door.ended;
  expect(heard).toEqual(["initialize", "done"]);
});

test("it can be run inside an agent, which waits for its end, also when its inputs never come", async () => {
  const sim = new Simulation();
  const inner = pipeline(graphOf({ Same: map("pass") }, row("input", "Same", "output")), { pass });
  async function* never() {
    yield await new Promise(() => {});
  }
  const outer = agent(graph({ Work: task("work", ["done"]) }), {
    work: async (
      _: unknown,
      ctx: {
        run(agent: unknown, inputs: unknown): Promise<unknown>;
        next(to: string, data: unknown): unknown;
      },
    ) => ctx.next("done", await ctx.run(inner, never())),
  });
  const { ended } = outer.spawn({ system: sim.system });
  await sim.settle();
  await sim.until(sim.system.interrupt());
  expect(await ended).toMatchObject({ reason: "interrupted" });
  expect(sim.system.size).toBe(0);
});

test("observers are told how far it is, now and then", async () => {
  const tested = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  await flow(tested, numbers(350));
  const told = tested.sim.log.filter(({ type }) => type === "progress");
  // At once, after each second, and at the end of 3.5 s.
  expect(told.map(({ time }) => time)).toEqual([0, 1000, 2000, 3000, 3500]);
  expect(told.at(-1)).toMatchObject({ state: "Flowing", progress: { inputs: 350, outputs: 350 } });
});

test("nothing of it is left when it has ended", async () => {
  const tested = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
  await flow(tested, numbers(3));
  await tested.door.ended;
  expect(tested.sim.system.size).toBe(0);
  await expect(tested.sim.until(new Promise(() => {}))).rejects.toThrow("nothing is left to happen");
  expect(tested.sim.now).toBe(30);
});
