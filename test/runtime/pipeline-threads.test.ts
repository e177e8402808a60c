import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import work from "./bodies/stage.sync.js";
import { collect, graphOf, map, pipeline, row, split } from "./pipelines.js";

const node = new System(nodeHost());

const STAGES = { map, split };
type More = Parameters<typeof map>[1];

/** What comes out of a pipeline whose one stage runs on threads. */
function run(
  system: System,
  inputs: readonly { what: string; n?: number }[],
  more: More = {},
  { kind = "map", schemas }: { kind?: "map" | "split"; schemas?: Record<string, unknown> } = {},
): { outputs: Promise<unknown[]>; door: ReturnType<ReturnType<typeof pipeline>["spawn"]> } {
  const stage = STAGES[kind]("work", { mode: "sync", failed: "Rejects", ...more });
  const stages = { Work: stage, Rejects: map("rejects") };
  const routes = { ...row("input", "Work", "output"), Rejects: ["output"] };
  const rejects = ({ error }: { error: string }) => error;
  const graph = graphOf(stages, routes, schemas && { schemas });
  const door = pipeline(graph, { work, rejects }, { Work: { level: 3 } }).spawn({ system });
  return { door, outputs: collect(door.process(inputs.map((input) => ({ n: 1, ...input })))) };
}

const WORLDS: [string, () => System][] = [
  ["on threads", () => node],
  ["in a simulation", () => new Simulation().system],
];

test.each(WORLDS)("a sync stage gives its result %s", async (_, system) => {
  const inputs = [{ what: "double", n: 4 }, { what: "nothing" }, { what: "context" }];
  expect(await run(system(), inputs).outputs).toEqual([8, ["Work", { level: 3 }, 0, 3]]);
});

test.each(WORLDS)("a sync split gives all it iterates over %s", async (_, system) => {
  expect(await run(system(), [{ what: "count", n: 3 }], {}, { kind: "split" }).outputs).toEqual([0, 1, 2]);
});

test.each(WORLDS)("what it is given is a copy %s", async (_, system) => {
  const input = { what: "change", n: 1 };
  expect(await run(system(), [input]).outputs).toEqual([{ what: "change", n: 99 }]);
  expect(input.n).toBe(1);
});

test.each(WORLDS)("what goes wrong fails the value, and no other %s", async (_, system) => {
  const inputs = [{ what: "throw" }, { what: "promise" }, { what: "double", n: 4 }];
  expect(await run(system(), inputs).outputs).toEqual([
    "too far",
    "it returned a promise (a sync stage returns its result at once)",
    8,
  ]);
});

test("a value that cannot be copied fails", async () => {
  const { outputs } = run(node, [
    { what: "double", n: (() => 1) as never },
    { what: "double", n: 2 },
  ]);
  expect(await outputs).toEqual([
    expect.stringContaining(
      'the thread of stage "Work" failed: the value cannot be copied between threads: at /n: a function',
    ),
    4,
  ]);
});

test("a thread that dies fails the value, and no other", async () => {
  const { outputs } = run(node, [{ what: "exit" }, { what: "double", n: 2 }]);
  expect(await outputs).toEqual([expect.stringContaining('the thread of stage "Work" failed'), 4]);
});

test("a thread that takes longer than the timeout is terminated", async () => {
  const { outputs } = run(node, [{ what: "spin" }, { what: "double", n: 2 }], { timeout: 3000 });
  expect(await outputs).toEqual([expect.stringContaining('stage "Work" took longer than 3000 ms'), 4]);
});

test("a thread that ignores an interrupt is terminated at its deadline", async () => {
  const { door, outputs } = run(node, [{ what: "spin" }]);
  outputs.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await door.interrupt({ deadline: 200 })).toMatchObject({ reason: "interrupted" });
  expect(door.counts.lost).toBe(1);
});

test("giveUp is heard: there is no other try", async () => {
  const retry = { max: 5, backoff: [10_000, 10_000] } as const;
  expect(await run(node, [{ what: "give up" }], { retry }).outputs).toEqual(["no use"]);
});

test("what comes home from a thread is judged by the schema of what the stage gives", async () => {
  const schemas = { "Tested.Work.to": { type: "integer" } };
  const { outputs } = run(
    node,
    [
      { what: "double", n: 2 },
      { what: "double", n: 1.2 },
    ],
    {},
    { schemas },
  );
  expect(await outputs).toEqual([
    4,
    expect.stringContaining('what stage "Work" brings home from its thread is not as declared'),
  ]);
});

test("several threads work at once, and in order where that is asked for", async () => {
  const all = await run(
    node,
    Array.from({ length: 20 }, (_, n) => ({ what: "double", n })),
    { concurrency: 2, ordered: true },
  ).outputs;
  expect(all).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
});
