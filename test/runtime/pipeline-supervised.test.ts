import { expect, test } from "vitest";
import type { PipelineAddress } from "../../runtime/core/contract/pipeline.js";
import { agent, graph, task } from "./agents.js";
import {
  agentStage,
  type Ctx,
  collect,
  graphOf,
  type Handlers,
  live,
  map,
  pipeline,
  row,
} from "./pipelines.js";
import { boss, group, supervises, world } from "./supervised.js";

type Door = PipelineAddress<unknown, unknown>;

const GRAPH = graphOf({ Work: map("work") }, row("input", "Work", "output"));

/** A pipeline as a child of a group. */
async function child(restart: "permanent" | "transient", handlers: Handlers) {
  const { sim, door: parent, tell } = world(boss(supervises(group("A", { agents: ["Tested"], restart }))));
  const make = () => pipeline(GRAPH, handlers);
  const door = (await tell((ctx) => ctx.group("A").spawn(make))) as unknown as Door;
  return { sim, parent, door };
}

/** Fails on the number 2, and takes 10 ms for any other. */
const work = async (n: number, ctx: Ctx) => {
  if (n === 2) throw new Error("broken");
  await ctx.sleep(10);
  return n;
};

test("a pipeline that fails is started again: what was inside is gone, those who wait and those who read stay", async () => {
  const { sim, door } = await child("transient", { work });
  const outputs = collect(door.outputs);
  const pushed = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => door.push(n).then(() => n));
  await sim.advance(5);
  door.close();
  const done = await sim.until(door.done);
  // 1 was through; 2 to 6 were inside when it failed: one was worked on, four waited.
  expect(await outputs).toEqual([1, 7, 8]);
  expect(await Promise.all(pushed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(done).toEqual({ inputs: 2, outputs: 2, failed: 0, dropped: 0 });
  const lives = sim.log.flatMap((entry) => (entry.type === "progress" ? [entry.progress] : []));
  expect(lives).toContainEqual(expect.objectContaining({ inputs: 6, outputs: 1, failed: 0, dropped: 5 }));
  expect(sim.reported).toEqual([]);
});

test("one that is permanent takes inputs again after it was done", async () => {
  const { sim, door } = await child("permanent", { work });
  await door.push(1);
  door.close();
  await sim.advance(20);
  await door.push(3);
  expect(door.counts).toMatchObject({ inputs: 1, outputs: 0 });
  await sim.advance(20);
  expect(door.counts).toMatchObject({ inputs: 1, outputs: 1 });
});

test("its supervisor lets it work off what is inside before it ends", async () => {
  const { sim, parent, door } = await child("permanent", { work });
  const outputs = collect(door.outputs);
  for (const n of [1, 3, 5]) await door.push(n);
  await sim.settle();
  await sim.until(parent.interrupt());
  expect(await outputs).toEqual([1, 3, 5]);
  expect(sim.system.size).toBe(0);
});

test("a pipeline that fails for good leaves nobody waiting", async () => {
  const { sim, parent, door } = await child("transient", { work });
  const pushed = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2].map((n) =>
    door.push(n).then(
      () => "taken",
      ({ code }: { code: string }) => code,
    ),
  );
  expect(await sim.until(parent.ended)).toMatchObject({
    reason: "failed",
    error: { code: "restart-intensity" },
  });
  expect(new Set(await Promise.all(pushed))).toEqual(new Set(["taken", "ended"]));
  await expect(door.push(1)).rejects.toMatchObject({ code: "ended" });
});

test("the end of a whole system lets the agents inside a pipeline finish", async () => {
  const startWork = (n: number) =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: async (
        _: unknown,
        ctx: { sleep(ms: number): Promise<void>; next(to: string, output: unknown): unknown },
      ) => {
        await ctx.sleep(50);
        return ctx.next("done", n);
      },
    });
  const { sim, door } = live({ Work: agentStage("startWork") }, row("input", "Work", "output"), {
    startWork,
  });
  const outputs = collect(door.outputs);
  for (const n of [1, 2, 3]) await door.push(n);
  await sim.advance(10);
  await sim.until(sim.system.interrupt());
  expect(await outputs).toEqual([1, 2, 3]);
});
