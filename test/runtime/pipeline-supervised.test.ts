import { expect, test } from "vitest";
import type { PipelineAddress } from "../../runtime/core/contract/pipeline.js";
import type { GroupGraph } from "../../runtime/core/graph/supervision.js";
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
  told,
} from "./pipelines.js";
import { boss, group, supervises, world } from "./supervised.js";

type Door = PipelineAddress<unknown, unknown>;
type Restart = GroupGraph["restart"];

const GRAPH = graphOf({ Work: map("work") }, row("input", "Work", "output"));

/** A pipeline as a child of a group. */
async function child(restart: Restart, handlers: Handlers, hears?: (end: Record<string, unknown>) => void) {
  const groups = group("A", { agents: ["Tested"], restart });
  const { sim, door: parent, tell } = world(boss(supervises(groups), hears));
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

test("a pipeline that fails is started again: what was inside is lost and counted, those who wait and those who read stay", async () => {
  const { sim, door } = await child("transient", { work });
  const outputs = collect(door.outputs);
  const pushed = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => door.push(n).then(() => n));
  await sim.advance(5);
  door.close();
  const done = await sim.until(door.done);
  // 1 was through; 2 failed, and 3 to 6 waited.
  expect(await outputs).toEqual([1, 7, 8]);
  expect(await Promise.all(pushed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(done).toEqual({ inputs: 8, outputs: 3, failed: 1, dropped: 0, lost: 4 });
  expect(told(door.counts, "Work")).toBe("done 3, failed 1, lost 4, given 3");
  const lives = sim.log.flatMap((entry) => (entry.type === "progress" ? [entry.progress] : []));
  expect(lives).toContainEqual(expect.objectContaining({ inputs: 6, outputs: 1, failed: 1, lost: 4 }));
  expect(sim.reported).toEqual([]);
});

test("one that is permanent takes inputs again after it was done", async () => {
  const { sim, door } = await child("permanent", { work });
  await door.push(1);
  door.close();
  await sim.advance(20);
  await door.push(3);
  expect(door.counts).toMatchObject({ inputs: 2, outputs: 1 });
  await sim.advance(20);
  expect(door.counts).toMatchObject({ inputs: 2, outputs: 2 });
});

test("inputs are numbered on through all lives", async () => {
  const seen: unknown[] = [];
  const { sim, door } = await child("transient", {
    work(n: number, { input }: Ctx) {
      seen.push([n, input]);
      if (n === 2) throw new Error("broken");
    },
  });
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) void door.push(n);
  door.close();
  await sim.until(door.done);
  expect(seen).toEqual([1, 2, 7, 8].map((n) => [n, n]));
});

test("what was pushed into a life that failed before its first turn is counted, too, and the next one takes what comes then", async () => {
  let lives = 0;
  const initialize = () => {
    lives += 1;
    if (lives < 3) throw new Error("not yet");
  };
  const groups = group("A", { agents: ["Tested"], restart: "transient" });
  const { sim, tell } = world(boss(supervises(groups)));
  const door = (await tell((ctx) => {
    const made = ctx.group("A").spawn(() => pipeline(GRAPH, { work, initialize })) as unknown as Door;
    for (const n of [1, 3, 4, 5, 6, 7]) void made.push(n);
    made.close();
    return made;
  })) as Door;
  expect(await sim.until(door.done)).toEqual({ inputs: 6, outputs: 2, failed: 0, dropped: 0, lost: 4 });
});

test("whoever hears that it has failed, or was ended at its deadline, reads in its counts what is lost by that", async () => {
  const heard: unknown[] = [];
  const hear = ({ child, reason, error }: Record<string, unknown>) => {
    const { lost, failed } = (child as Door).counts;
    heard.push({ reason, failed, lost, message: (error as Error | undefined)?.message });
  };
  for (const last of [2, 3]) {
    const { sim, door } = await child("temporary", { work }, hear);
    for (const n of [1, last, 3, 4]) await door.push(n);
    await sim.advance(5);
    await sim.advance(5);
    if (last === 3) await sim.until(door.interrupt({ deadline: 5 }));
    await sim.advance(5);
    const told = sim.log.flatMap((entry) => (entry.type === "progress" ? [entry.progress] : []));
    expect(told.at(-1)).toEqual(door.counts);
  }
  const message = 'Tested#2: stage "Work" failed: broken (specs/tested.yaml:9); 2 values inside are lost';
  expect(heard).toEqual([
    { reason: "failed", failed: 1, lost: 2, message },
    { reason: "interrupted", failed: 0, lost: 3, message: undefined },
  ]);
});

test("`process` ends when one that is permanent is done, while whoever reads its `outputs` reads on", async () => {
  const { sim, door } = await child("permanent", { work });
  const reader = door.outputs[Symbol.asyncIterator]();
  for (const inputs of [[1, 3], [], [5, 7, 9, 11, 13, 15]])
    expect(await sim.until(collect(door.process(inputs)))).toEqual(inputs);
  expect(sim.now).toBe(80);
  const next = reader.next();
  await door.push(17);
  expect(await sim.until(next)).toEqual({ done: false, value: 17 });
});

test("what is kept for `process` when its pipeline begins anew can still be read, and no more than that", async () => {
  const { sim, door } = await child("permanent", { work });
  const outputs = door.process([1, 3]);
  await sim.advance(50);
  const others = door.outputs[Symbol.asyncIterator]();
  await door.push(5);
  await sim.advance(50);
  expect(await sim.until(collect(outputs))).toEqual([1, 3]);
  expect(await others.next()).toEqual({ done: false, value: 5 });
});

test("`process` goes on through the lives of one that fails", async () => {
  const { sim, door } = await child("transient", { work });
  const all = await sim.until(collect(door.process([1, 2, 3, 4, 5, 6, 7, 8, 9])));
  expect(all).toEqual([1, 7, 8, 9]);
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
