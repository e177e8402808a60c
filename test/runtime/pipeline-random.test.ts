import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, feed } from "./pipelines.js";
import {
  accounted,
  fragilePipelines,
  handedTo,
  liveRandom,
  type RandomRun,
  randomPipelines,
  supervisedRandom,
} from "./random-pipelines.js";

/** Reads outputs, slowly now and then. */
async function read({ sim, door }: RandomRun): Promise<number> {
  let count = 0;
  for await (const _ of door.outputs) {
    count += 1;
    if (count % 3 === 0) await new Promise<void>((resolve) => void sim.system.host.after(2, resolve));
  }
  return count;
}

function expectBalanced({ graph, door }: RandomRun): void {
  const { counts } = door;
  for (const [name, stage] of Object.entries(counts.stages)) {
    expect([name, accounted(stage)]).toEqual([name, handedTo(graph, counts, name)]);
    expect([name, stage.waiting + stage.running]).toEqual([name, 0]);
  }
  expect(counts.outputs).toBe(handedTo(graph, counts, "output"));
}

function expectBounded({ graph, watch }: RandomRun): void {
  for (const [name, most] of watch.most) {
    expect(most).toBeLessThanOrEqual(graph.stages[name]?.concurrency ?? 0);
  }
}

function expectNothingLeft({ sim }: RandomRun): void {
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
}

test("promise 14: whatever its stages do, a pipeline comes to its end, and every value is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(randomPipelines, async (random) => {
      const run = liveRandom(random);
      const count = read(run);
      void feed(
        run.door,
        Array.from({ length: random.inputs }, (_, n) => n),
      );
      const ended = await run.sim.until(run.door.ended);
      expect(ended).toMatchObject({ reason: "done", output: { inputs: random.inputs } });
      expectBalanced(run);
      expect(run.door.counts.dropped).toBe(handedTo(run.graph, run.door.counts, "drop"));
      expect(await run.sim.until(count)).toBe(run.door.counts.outputs);
      expectBounded(run);
      expectNothingLeft(run);
    }),
    { numRuns: 400 },
  );
});

test("promise 14: a pipeline that is started again and again accounts for every value of all its lives", async () => {
  let lost = 0;
  await fc.assert(
    fc.asyncProperty(fragilePipelines, async (random) => {
      const run = await supervisedRandom(random);
      const count = read(run);
      void feed(
        run.door,
        Array.from({ length: random.inputs }, (_, n) => n),
      );
      const output = await run.sim.until(run.door.done);
      const { stages: _, ...counts } = run.door.counts;
      expect(output).toEqual(counts);
      expect(output.inputs).toBe(random.inputs);
      expectBalanced(run);
      expect(output.dropped).toBe(handedTo(run.graph, run.door.counts, "drop"));
      expect(await run.sim.until(count)).toBe(output.outputs);
      lost += output.lost;
    }),
    { numRuns: 200 },
  );
  expect(lost).toBeGreaterThan(0);
});

test("promise 14: a pipeline that is interrupted works off what it has taken, and every value is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(randomPipelines, fc.nat(60), async (random, ms) => {
      const run = liveRandom(random);
      const outputs = collect(run.door.outputs);
      void feed(
        run.door,
        Array.from({ length: random.inputs }, (_, n) => n),
      ).catch(() => {});
      await run.sim.advance(ms);
      const ended = await run.sim.until(run.door.interrupt({ deadline: 1e8 }));
      expect(["done", "interrupted"]).toContain(ended.reason);
      expectBalanced(run);
      expect(run.door.counts.dropped).toBe(handedTo(run.graph, run.door.counts, "drop"));
      expect((await outputs).length).toBe(run.door.counts.outputs);
      expectNothingLeft(run);
    }),
    { numRuns: 200 },
  );
});

test("promise 14: a pipeline that is ended the hard way leaves nothing behind, and says what it threw away", async () => {
  await fc.assert(
    fc.asyncProperty(randomPipelines, fc.nat(40), async (random, ms) => {
      const run = liveRandom(random);
      const outputs = collect(run.door.outputs);
      void feed(
        run.door,
        Array.from({ length: random.inputs }, (_, n) => n),
      ).catch(() => {});
      await run.sim.advance(ms);
      await run.sim.until(run.door.interrupt({ deadline: 0 }));
      for (const [name, stage] of Object.entries(run.door.counts.stages)) {
        expect([name, stage.waiting + stage.running]).toEqual([name, 0]);
        expect(accounted(stage)).toBeGreaterThanOrEqual(handedTo(run.graph, run.door.counts, name));
      }
      expect((await outputs).length).toBe(run.door.counts.outputs);
      await run.sim.settle();
      expectNothingLeft(run);
    }),
    { numRuns: 200 },
  );
});
