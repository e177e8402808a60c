import { expect, test } from "vitest";
import { AgentError } from "../../runtime/core/contract/error.js";
import { agent, graph, task } from "./agents.js";
import { agentStage, type Ctx, chunk, feed, flow, live, map, merge, row, split, told } from "./pipelines.js";

const odd = (n: number) => {
  if (n % 2 === 1) throw new Error(`${n} is odd`);
  return n;
};

test("failed: stop ends the pipeline with the error, its stage and its place in the spec", async () => {
  const tested = live({ Even: map("odd") }, row("input", "Even", "output"), { odd });
  const error: unknown = await flow(tested, [2, 3, 4]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AgentError);
  expect(error).toMatchObject({
    code: "handler-failed",
    agent: "Tested#1",
    from: "Even",
    at: "specs/tested.yaml:9",
    message: 'Tested#1: stage "Even" failed: 3 is odd (specs/tested.yaml:9)',
  });
  expect(await tested.door.ended).toMatchObject({ reason: "failed", error });
  expect(tested.sim.reported).toEqual([]);
});

test("failed: skip leaves the value out, and the rest goes on", async () => {
  const tested = live({ Even: map("odd", { failed: "skip" }) }, row("input", "Even", "output"), { odd });
  expect(await flow(tested, [1, 2, 3, 4])).toEqual([2, 4]);
  expect(await tested.door.done).toEqual({ inputs: 4, outputs: 2, failed: 2, dropped: 0, lost: 0 });
  const failures = tested.sim.log.filter(({ type }) => type === "failed");
  expect(failures).toMatchObject([
    { state: "Even", by: "odd", then: "skip" },
    { state: "Even", by: "odd", then: "skip" },
  ]);
});

test("failed: a stage is given the failure: stage, input, error and layer", async () => {
  const stages = {
    Same: map("same"),
    Even: map("odd", { failed: "Rejects" }),
    Rejects: map("rejects"),
  };
  const routes = { ...row("input", "Same", "Even", "output"), Rejects: ["output"] };
  const tested = live(stages, routes, {
    same: (n: number) => n,
    odd,
    rejects: (failure: object, { layer, input }: Ctx) => ({ ...failure, seen: [layer, input] }),
  });
  expect(await flow(tested, [1, 2])).toEqual([
    2,
    { stage: "Even", input: 1, error: "1 is odd", layer: 1, seen: [2, 1] },
  ]);
});

test("a failed value is tried again after a pause, as often as the spec says; giveUp makes an end of it", async () => {
  const times = new Map<number, number[]>();
  const retry = { max: 2, backoff: [10, 10] } as const;
  const tested = live(
    { Try: map("try", { retry, failed: "skip", concurrency: 3 }) },
    row("input", "Try", "output"),
    {
      async try(n: number, ctx: Ctx) {
        times.set(n, [...(times.get(n) ?? []), tested.sim.now]);
        if (n === 3) ctx.giveUp(new Error("no use"));
        if (n === 2 && times.get(n)?.length === 2) return n;
        throw new Error("not yet");
      },
    },
  );
  expect(await flow(tested, [1, 2, 3])).toEqual([2]);
  expect(Object.fromEntries(times)).toEqual({ 1: [0, 10, 20], 2: [0, 10], 3: [0] });
});

test("a timeout fires the signal, frees the worker, and what comes late goes nowhere", async () => {
  const tested = live(
    { Slow: map("slow", { timeout: 50, failed: "skip" }) },
    row("input", "Slow", "output"),
    {
      async slow(n: number, ctx: Ctx) {
        if (n === 1) await new Promise((resolve) => ctx.signal.addEventListener("abort", resolve));
        return n;
      },
    },
  );
  expect(await flow(tested, [1, 2])).toEqual([2]);
  expect(tested.sim.now).toBe(50);
  expect(tested.sim.log.filter(({ type }) => type === "failed")).toMatchObject([
    {
      error: {
        code: "timeout",
        message: 'Tested#1: stage "Slow" took longer than 50 ms (specs/tested.yaml:9)',
      },
    },
  ]);
});

test("a split that fails in the middle has given what came before, and is not tried again", async () => {
  let begun = 0;
  const retry = { max: 3, backoff: [1, 1] } as const;
  const tested = live({ Parts: split("parts", { retry, failed: "skip" }) }, row("input", "Parts", "output"), {
    *parts(n: number) {
      begun += 1;
      yield n;
      throw new Error("broken");
    },
  });
  expect(await flow(tested, [1, 2])).toEqual([1, 2]);
  expect(begun).toBe(2);
  expect(told(tested.door.counts, "Parts")).toBe("failed 2, given 2");
});

test("a split that takes too long over one value is closed", async () => {
  let closed = 0;
  const tested = live(
    { Parts: split("parts", { timeout: 20, failed: "skip" }) },
    row("input", "Parts", "output"),
    {
      async *parts(n: number, ctx: Ctx) {
        try {
          yield n;
          await ctx.sleep(1000);
        } finally {
          closed += 1;
        }
      },
    },
  );
  expect(await flow(tested, [1])).toEqual([1]);
  expect(closed).toBe(1);
  expect(tested.sim.reported).toEqual([]);
});

test("a split that gives nothing to iterate fails its value", async () => {
  const tested = live({ Parts: split("parts") }, row("input", "Parts", "output"), { parts: () => 5 });
  await expect(flow(tested, [1])).rejects.toThrow(
    "a split gives an iterable or an async iterable, not number 5",
  );
});

test("a merge goes on without the value on which it failed", async () => {
  const tested = live({ Sum: merge("sum", { failed: "skip" }) }, row("input", "Sum", "output"), {
    sum: (merged: number | undefined, n: number) => (merged ?? 0) + odd(n),
  });
  expect(await flow(tested, [2, 3, 4])).toEqual([6]);
  expect(told(tested.door.counts, "Sum")).toBe("done 2, failed 1, given 1");
});

test("an agent stage runs an agent for each value and takes its output; its failure is that of the value", async () => {
  const worker = (n: number) =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: async (
        _: unknown,
        ctx: { sleep(ms: number): Promise<void>; next(to: string, output: unknown): unknown },
      ) => {
        await ctx.sleep(100);
        if (n === 2) throw new Error("no");
        return ctx.next("done", n * 10);
      },
    });
  const stages = {
    Work: agentStage("startWork", { concurrency: 2, failed: "Rejects" }),
    Rejects: map("rejects"),
  };
  const routes = { ...row("input", "Work", "output"), Rejects: ["output"] };
  const tested = live(stages, routes, {
    startWork: worker,
    rejects: ({ error }: { error: string }) => error,
  });
  const all = await flow(tested, [1, 2, 3, 4]);
  const told = expect.stringMatching(/^Tested#\d: state "Work" failed: no/);
  expect(all).toHaveLength(4);
  expect(all).toEqual(expect.arrayContaining([10, told, 30, 40]));
  expect(tested.sim.now).toBe(200);
  expect(tested.sim.system.size).toBe(0);
});

test("what makes no agent fails the value", async () => {
  const tested = live({ Work: agentStage("startWork") }, row("input", "Work", "output"), {
    startWork: () => 5,
  });
  await expect(flow(tested, [1])).rejects.toThrow("startWork gave number 5, not a new agent");
});

test("an error that stops a pipeline which is asked to end does not hide that", async () => {
  const { sim, door } = live({ Slow: map("slow") }, row("input", "Slow", "output"), {
    async slow(_: number, ctx: Ctx) {
      await ctx.sleep(10);
      throw new Error("too bad");
    },
  });
  await door.push(1);
  await sim.settle();
  expect(await sim.until(door.interrupt())).toMatchObject({
    reason: "interrupted",
    error: { message: 'Tested#1: stage "Slow" failed: too bad (specs/tested.yaml:9)' },
  });
});

test("a value that comes round too often fails where it comes to", async () => {
  const stages = {
    Fetch: map("fetch", { failed: "Rejects" }),
    Links: split("links"),
    Rejects: map("rejects"),
  };
  const routes = { input: ["Fetch"], Fetch: ["Links", "output"], Links: ["Fetch"], Rejects: ["output"] };
  const tested = live(
    stages,
    routes,
    {
      fetch: (page: string) => page,
      links: (page: string) => [`${page}a`],
      rejects: (failure: unknown) => failure,
    },
    { rounds: 2 },
  );
  expect(await flow(tested, [""])).toEqual([
    "",
    "a",
    "aa",
    {
      stage: "Fetch",
      input: "aaa",
      error: 'Tested#1: a value came round to "Fetch" more than 2 times (specs/tested.yaml:9)',
      layer: 6,
    },
  ]);
});

test("promise 14: a cycle whose queues are all full does not get stuck", async () => {
  const stages = { Fetch: map("fetch", { failed: "skip" }), Links: split("links") };
  const routes = { input: ["Fetch"], Fetch: ["Links", "output"], Links: ["Fetch"] };
  const tested = live(
    stages,
    routes,
    {
      fetch: (page: string) => page,
      links: (page: string) => ["a", "b", "c", "d"].map((link) => page + link),
    },
    { rounds: 5, queue: { capacity: 1, full: "wait" } },
  );
  const pages = await flow(tested, ["", "-"]);
  // 1 + 4 + 16 + … + 4^5 pages of each.
  expect(pages.length).toBe(2 * 1365);
  expect(new Set(pages).size).toBe(pages.length);
});

test("very many rounds cost a value no more than those that it goes", async () => {
  const stages = { Count: map("count"), Again: map("again") };
  const routes = { input: ["Count"], Count: ["Again", "output"], Again: ["Count"] };
  const count = (n: number) => (n < 900 ? n + 1 : null);
  const tested = live(stages, routes, { count, again: async (n: number) => n }, { rounds: 1000 });
  // The simulation gives up on whoever takes too many steps.
  expect((await flow(tested, [1, 2, 3, 4])).length).toBe(899 + 898 + 897 + 896);
});

test("a class that lacks a stage is refused", () => {
  expect(() => live({ Even: map("even"), Lists: chunk(2) }, row("input", "Even", "Lists", "output"))).toThrow(
    "Tested is missing handlers: even (specs/tested.yaml:9)",
  );
});

test("feeding goes on when a pipeline fails: pushes that wait are rejected", async () => {
  const { sim, door } = live({ Slow: map("slow") }, row("input", "Slow", "output"), {
    async slow(_: number, ctx: Ctx) {
      await ctx.sleep(10);
      throw new Error("too bad");
    },
  });
  const fed = feed(door, [1, 2, 3, 4, 5, 6, 7, 8]);
  const error = sim.until(fed).catch((thrown: unknown) => thrown);
  expect(await error).toMatchObject({ code: "ended" });
  await expect(door.done).rejects.toThrow("too bad");
});
