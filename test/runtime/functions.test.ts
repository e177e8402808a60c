import { nodeHost, System, task, threadTask } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { type FunctionOptions, graphOf } from "../../runtime/core/functions/functions.js";
import { rejection, story } from "./agents.js";
import answers from "./bodies/answers.thread.js";

const system = new System(nodeHost());

test("a function is an agent: what it returns is the output", async () => {
  expect(await new Simulation().run(task(() => 5))).toBe(5);
  const sim = new Simulation().watch();
  const slept = sim.run(
    task(async function download(ctx) {
      await ctx.sleep(1000);
      return ctx.self.id;
    }),
  );
  expect(await slept).toBe("download#1");
  expect(sim.now).toBe(1000);
  expect(story(sim)).toEqual(["started Running", "moved Running -> done by body", "ended done"]);
});

test("what it throws is its failure, with the error as the cause", async () => {
  const cause = new RangeError("too far");
  const failing = task(
    () => {
      throw cause;
    },
    { name: "far" },
  );
  const error = await rejection(new Simulation().run(failing));
  expect(error).toMatchObject({ code: "handler-failed", agent: "far#1", cause });
  expect(error.message).toBe('far#1: state "Running" failed: too far (a function)');
});

test("it lives once", async () => {
  const sim = new Simulation();
  const once = task(() => 1);
  await sim.run(once);
  expect(() => once.spawn({ system: sim.system })).toThrow("task#1 was started before");
});

test("it is retried, but for what it gives up", async () => {
  let tries = 0;
  const sim = new Simulation();
  const third = task(
    () => {
      tries += 1;
      if (tries < 3) throw new Error("not yet");
      return tries;
    },
    { retry: { max: 2, backoff: [10, 10] } },
  );
  expect(await sim.run(third)).toBe(3);
  expect(sim.now).toBe(20);
  const given = task((ctx) => ctx.giveUp(new Error("no use")), { retry: { max: 9 } });
  expect(await rejection(sim.run(given))).toMatchObject({ message: expect.stringContaining("no use") });
  expect(sim.now).toBe(20);
});

test("after its timeout the signal fires and it has failed", async () => {
  const sim = new Simulation();
  const slow = task((ctx) => ctx.sleep(Infinity), { timeout: 50 });
  expect(await rejection(sim.run(slow))).toMatchObject({ code: "timeout" });
  expect(sim.now).toBe(50);
});

test("functions run inside functions, and an interrupt of the outer reaches the inner", async () => {
  const sim = new Simulation();
  const sum = task(async (ctx) => {
    const parts = await Promise.all([ctx.run(task(() => 1)), ctx.run(task(async () => 2))]);
    return parts[0] + parts[1];
  });
  expect(await sim.run(sum)).toBe(3);
  let reason: unknown;
  const inner = task(async (ctx) => {
    await ctx.sleep(1e6).catch((error) => {
      reason = error;
      throw error;
    });
  });
  const outer = sim.spawn(task((ctx) => ctx.run(inner), { name: "outer" }));
  await sim.settle();
  expect(await sim.until(outer.interrupt())).toMatchObject({ reason: "interrupted" });
  expect(reason).toMatchObject({ code: "interrupted" });
  expect(sim.system.size).toBe(0);
});

test("a function spawns agents that live on", async () => {
  const sim = new Simulation();
  const other = await sim.run(task((ctx) => ctx.spawn(task((own) => own.sleep(10).then(() => "late")))));
  expect(await sim.until(other.done)).toBe("late");
});

test.each([
  ["in the simulation", () => new Simulation().system],
  ["on a real thread", () => system],
])("a function on a thread is an agent %s", async (_, world) => {
  const run = (what: string, options = {}) => answers({ what, n: 21 }, options).run({ system: world() });
  expect(await run("double")).toBe(42);
  const error = await rejection(run("throw"));
  expect(error).toMatchObject({ code: "handler-failed", agent: expect.stringMatching(/^answers#\d+$/) });
  expect(error.cause).toMatchObject({ name: "RangeError", message: "too far", code: "EFAR" });
  expect(error.message).toContain("answers.thread.ts");
  const given = rejection(run("give up", { retry: { max: 9, backoff: [1e9, 1e9] } }));
  expect(await given).toMatchObject({ message: expect.stringContaining("no use") });
  expect(await rejection(run("promise"))).toMatchObject({
    message: expect.stringContaining("answers returned a promise on a thread"),
  });
});

test("its input is a copy, and so is its output", async () => {
  const input = { list: [3, 1, 2] };
  const sorted = threadTask("file:///sort.thread.ts", (given: typeof input) => {
    given.list.sort();
    return given;
  });
  const output = await new Simulation().run(sorted(input));
  expect(output).toEqual({ list: [1, 2, 3] });
  expect(input).toEqual({ list: [3, 1, 2] });
});

test("it is named after its function, else after its file", async () => {
  const named = threadTask("file:///far/blur.thread.ts", function sharpen() {
    return 1;
  });
  const unnamed = threadTask("file:///far/blur.thread.ts", () => 1);
  const idOf = (agent: ReturnType<typeof unnamed>) => new Simulation().spawn(agent).id;
  expect([idOf(named({})), idOf(unnamed({})), idOf(unnamed({}, { name: "own" }))]).toEqual([
    "sharpen#1",
    "blur#1",
    "own#1",
  ]);
});

test("a thread that spins is ended by the timeout; one that looks sees the interrupt", async () => {
  expect(await rejection(answers({ what: "spin" }, { timeout: 300 }).run({ system }))).toMatchObject({
    code: "timeout",
  });
  const door = answers({ what: "until cancelled" }).spawn({ system });
  await answers({ what: "double" }).run({ system });
  expect(await door.interrupt({ deadline: 20_000 })).toEqual({ reason: "done", output: "cancelled" });
});

test("a thread that exits fails its function's agent, and is retried like any failure", async () => {
  const error = await rejection(
    answers({ what: "exit" }, { retry: { max: 1, backoff: [1, 1] } }).run({ system }),
  );
  expect(error).toMatchObject({ code: "thread-failed", from: "Running" });
});

test("its retries pause as those of specs do: 100 ms at first, twice as long each time, 10 s at most", async () => {
  const sim = new Simulation();
  const tries: number[] = [];
  const failing = task(
    () => {
      tries.push(sim.now);
      throw new Error("not yet");
    },
    { retry: { max: 10 } },
  );
  await rejection(sim.run(failing));
  const whole = [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000];
  const pauses = tries.slice(1).map((time, i) => time - (tries[i] ?? 0));
  expect(pauses).toHaveLength(10);
  pauses.forEach((pause, i) => {
    expect(pause).toBeGreaterThanOrEqual((whole[i] ?? 0) / 2);
    expect(pause).toBeLessThanOrEqual(whole[i] ?? 0);
  });
  expect(new Set(pauses).size).toBe(10);
});

test("functions of equal names and options share a graph, others do not, and no more than some are kept", () => {
  const made = (options: FunctionOptions) => graphOf("async", "a function", options);
  const options: FunctionOptions[] = [
    {},
    { name: "other" },
    { timeout: 50 },
    { retry: { max: 1 } },
    { retry: { max: 2 } },
    { retry: { max: 2, backoff: [10, 20] } },
    { retry: { max: 2, backoff: [10, 30] } },
    { retry: { max: 2, backoff: [20, 30] } },
  ];
  const graphs = options.map(made);
  expect(new Set([...graphs, graphOf("sync", "a function", {}), graphOf("async", "else", {})]).size).toBe(10);
  expect(options.map((one) => made(structuredClone(one)))).toEqual(graphs);
  options.forEach((one, i) => void expect(made(structuredClone(one))).toBe(graphs[i]));
  expect(made({ retry: { max: 1, backoff: [100, 10_000] } })).toBe(graphs[3]);
  for (let n = 0; n < 1000; n++) made({ name: `n${n}` });
  expect(made({ name: "other" })).not.toBe(graphs[1]);
  expect(made({ name: "n999" })).toBe(made({ name: "n999" }));
});

test("what becomes of given options later is of no concern to others", async () => {
  const backoff: [number, number] = [10, 10];
  const fails = () => {
    throw new Error("x");
  };
  const first = task(fails, { name: "kept", retry: { max: 1, backoff } });
  backoff[0] = backoff[1] = 5000;
  for (const one of [first, task(fails, { name: "kept", retry: { max: 1, backoff: [10, 10] } })]) {
    const sim = new Simulation();
    await rejection(sim.run(one));
    expect(sim.now).toBe(10);
  }
});
