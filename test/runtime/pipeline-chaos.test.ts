import { chaos, type Simulation } from "crb-gen/simulation";
import { afterEach, expect, test } from "vitest";
import { type Ctx, collect, graphOf, live, map, merge, pipeline, row, split } from "./pipelines.js";

const STAGES = {
  Parts: split("parts", { failed: "skip" }),
  Slow: map("slow", { concurrency: 2, failed: "Rejects", timeout: 100 }),
  Again: map("again", { retry: { max: 1, backoff: [5, 5] }, failed: "skip" }),
  Sum: merge("sum"),
  Rejects: map("rejects"),
};

const ROUTES = { ...row("input", "Parts", "Slow", "Again", "Sum", "output"), Rejects: ["drop"] };

test("whatever goes wrong in a stage, a pipeline keeps its promises", async () => {
  const scenario = async (simulation: Simulation) => {
    const subject = pipeline(graphOf(STAGES, ROUTES), {
      parts: (n: number) => [n, n + 1],
      slow: async (n: number, ctx: Ctx) => {
        await ctx.sleep(10);
        return n;
      },
      again: (n: number) => n,
      sum: (merged: number | undefined, n: number) => (merged ?? 0) + n,
      rejects: (failure: unknown) => failure,
      finalize() {},
    });
    const door = subject.spawn({ system: simulation.system });
    const outputs = collect(door.process([1, 2, 3])).catch(() => {});
    await simulation.advance(1000);
    void outputs;
  };
  const report = await chaos(scenario, { seed: 3 });
  expect(String(report)).toMatch(
    /chaos: \d+ faults at 8 places of 1 agent \(seed 3\): every promise was kept/,
  );
});

const rejections: unknown[] = [];
const hear = (reason: unknown) => void rejections.push(reason);
afterEach(() => void process.off("unhandledRejection", hear));

test("a stage that has ended its own pipeline rejects unheard", async () => {
  process.on("unhandledRejection", hear);
  const { sim, door } = live({ Last: map("last") }, row("input", "Last", "output"), {
    last: async () => {
      void door.interrupt({ deadline: 0 });
      throw new Error("too late");
    },
  });
  door.push(1).catch(() => {});
  expect(await sim.until(door.ended)).toMatchObject({ reason: "interrupted" });
  await sim.settle();
  expect(rejections).toEqual([]);
});
