import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { type Ctx as AgentCtx, agent, graph, task } from "./agents.js";
import { type Ctx, graphOf, type Handlers, map, pipeline, row } from "./pipelines.js";

const GRAPH = graphOf({ Work: map("work") }, row("input", "Work", "output"));

const work = async (n: number, ctx: Ctx) => {
  await ctx.sleep(10);
  if (n < 0) throw new Error("broken");
  return n;
};

const made = (handlers: Handlers = { work }) => pipeline(GRAPH, handlers);
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

async function* streamed(count: number, closed: () => void = () => {}) {
  try {
    yield* numbers(count);
  } finally {
    closed();
  }
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "fulfilled",
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  );

test.each([
  ["a list", () => numbers(20)],
  ["a stream", () => streamed(20)],
])("run pushes all of %s, closes, and gives the summary", async (_, inputs) => {
  const sim = new Simulation();
  const summary = await sim.until(made().run(inputs(), { system: sim.system }));
  expect(summary).toEqual({ inputs: 20, outputs: 20, failed: 0, dropped: 0, lost: 0 });
  expect(sim.system.size).toBe(0);
});

test("run without inputs to iterate is refused, and nothing has started", () => {
  const sim = new Simulation();
  const subject = made() as unknown as { run(inputs?: unknown, options?: object): unknown };
  for (const [inputs, said] of [
    [undefined, "undefined"],
    [{ system: sim.system }, "an object"],
  ] as const) {
    expect(() => subject.run(inputs)).toThrow(
      expect.objectContaining({
        code: "usage",
        message: `Tested: run() takes inputs, an iterable or an async iterable, not ${said}`,
      }),
    );
  }
  expect(sim.system.size).toBe(0);
});

test("run rejects when the pipeline fails, says what is lost, and lets the inputs clean up", async () => {
  const sim = new Simulation();
  let closed = false;
  async function* inputs() {
    yield* [1, -1];
    yield* streamed(20, () => {
      closed = true;
    });
  }
  expect(await sim.until(code(made().run(inputs(), { system: sim.system })))).toBe(
    'handler-failed: Tested#1: stage "Work" failed: broken (specs/tested.yaml:9); 4 values inside are lost',
  );
  expect(closed).toBe(true);
  expect(sim.reported).toEqual([]);
});

test("run rejects with what the inputs throw, when what is inside is through", async () => {
  const sim = new Simulation();
  const seen: unknown[] = [];
  function* inputs() {
    yield* [1, 2];
    throw new Error("no more to read");
  }
  const subject = made({ work: (n: number) => void seen.push(n) });
  expect(await sim.until(code(subject.run(inputs(), { system: sim.system })))).toBe(
    "undefined: no more to read",
  );
  expect(seen).toEqual([1, 2]);
});

test("a signal interrupts a run: what is inside is worked off; at a deadline the error says what is lost", async () => {
  const sim = new Simulation();
  const abort = new AbortController();
  const seen: unknown[] = [];
  const subject = made({
    work: async (n: number, ctx: Ctx) => {
      await ctx.sleep(10);
      seen.push(n);
    },
  });
  const result = code(subject.run(numbers(20), { system: sim.system, signal: abort.signal }));
  await sim.advance(15);
  abort.abort();
  expect(await sim.until(result)).toBe("interrupted: Tested#1 was interrupted before it was done");
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  const other = code(made().run(numbers(3), { system: sim.system }));
  await sim.advance(15);
  await sim.until(sim.system.interrupt({ deadline: 1 }));
  expect(await other).toBe(
    "interrupted: Tested#2 was interrupted before it was done; 2 values inside are lost",
  );
});

test("a pipeline that somebody else closes has not run", async () => {
  const sim = new Simulation();
  const subject = made({
    work: (_: number, ctx: Ctx) => (ctx.self as { close(): void }).close(),
  });
  expect(await sim.until(code(subject.run(numbers(20), { system: sim.system })))).toBe(
    "interrupted: Tested#1 has ended before it took all inputs",
  );
});

/** An agent whose one handler does this. */
const doing = (does: (ctx: Runs) => unknown) =>
  agent(graph({ Work: task("work", ["done"]) }), {
    work: async (_: unknown, ctx: Runs) => ctx.next("done", await does(ctx)),
  });

type Runs = Pick<AgentCtx, "next"> & { run(agent: unknown, inputs?: unknown): Promise<unknown> };

test("ctx.run gives a pipeline its inputs, and its summary to the handler", async () => {
  const sim = new Simulation();
  const output = await sim.run(doing((ctx) => ctx.run(made(), numbers(20))));
  expect(output).toEqual({ inputs: 20, outputs: 20, failed: 0, dropped: 0, lost: 0 });
});

test("ctx.run of a pipeline without inputs is a mistake that says so, and nothing waits", async () => {
  const sim = new Simulation();
  expect(await sim.until(code(doing((ctx) => ctx.run(made())).run({ system: sim.system })))).toContain(
    "Tested#1: ctx.run() of a pipeline takes inputs, an iterable or an async iterable, not undefined",
  );
  expect(sim.system.size).toBe(0);
});

test("when the agent around it is interrupted, the pipeline works off what is inside", async () => {
  const sim = new Simulation();
  const seen: unknown[] = [];
  const inner = made({
    work: async (n: number, ctx: Ctx) => {
      await ctx.sleep(10);
      seen.push(n);
    },
  });
  const outer = doing((ctx) => ctx.run(inner, streamed(1000))).spawn({ system: sim.system });
  await sim.advance(15);
  await sim.until(outer.interrupt());
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.length).toBeLessThan(10);
  expect(sim.system.size).toBe(0);
});
