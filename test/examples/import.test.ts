import { fileURLToPath } from "node:url";
import { chaos, Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Import } from "../../examples/import/import.js";
import { Store } from "../../examples/import/store.js";
import type { ImportBase, Line } from "../../generated/import.js";
import { printed } from "./program.js";

const people = (name: string) => ({
  path: fileURLToPath(new URL(`../../examples/import/people/${name}.csv`, import.meta.url)),
});

test("the program tells what was stored, what each stage did, and what was rejected", async () => {
  const lines = (await printed("import/main")).trimEnd().split("\n");
  expect(lines[0]).toBe("14 people stored");
  expect(lines).toContain("Clean  done 18, failed 1, given 15");
  expect(lines.slice(-2).toSorted()).toEqual([
    'astronomers.csv:8: Clean: "cecilia" is no address',
    expect.stringMatching(/^programmers\.csv:4: Check: .* it is not to be kept/),
  ]);
});

test("the config of a stage comes from the pipeline's creator", async () => {
  const strict = new Import(new Store());
  const address = strict.spawn();
  await address.push(people("programmers"));
  address.close();
  await address.done;
  expect(strict.rejected).toContain("programmers.csv:7: Clean: there is no name");
});

/** Reads no file: its lines are made up. */
class MadeUp extends Import {
  protected override async *read({ path }: ImportBase.From<"Read">) {
    yield { file: path, number: 1, text: "ada@example.org; Ada" } satisfies Line;
    yield { file: path, number: 2, text: "nobody" };
  }
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

test("a pipeline in virtual time, with a stage of the test's", async () => {
  const simulation = new Simulation();
  const importer = new MadeUp(new Store());
  const address = simulation.spawn(importer);
  const outputs = await simulation.until(collect(address.process([{ path: "people.csv" }])));
  expect(outputs).toEqual([{ stored: 1 }]);
  expect(importer.rejected).toEqual(['people.csv:2: Clean: "nobody" is no address']);
});

test("whatever goes wrong in it, it keeps its promises", async () => {
  const scenario = async (simulation: Simulation) => {
    const address = simulation.spawn(new MadeUp(new Store()));
    await simulation.until(collect(address.process([{ path: "people.csv" }])).catch(() => []));
  };
  const report = await chaos(scenario, { seed: 1 });
  expect(String(report)).toContain("every promise was kept");
});

test("a pipeline that is interrupted in the middle has stored what it has read", async () => {
  const sim = new Simulation();
  const store = new Store();
  const importer = new Import(store);
  const address = sim.spawn(importer);
  const stored: number[] = [];
  void (async () => {
    for await (const output of address.outputs) stored.push(output.stored);
  })();
  await address.push(people("astronomers"));
  // The file is read in the real world.
  while (address.counts.stages["Read"]?.given === 0) await new Promise(setImmediate);
  await sim.until(address.interrupt());
  const { stages, lost } = address.counts;
  for (const stage of Object.values(stages)) expect(stage).toMatchObject({ waiting: 0, running: 0 });
  expect(stages["Check"]?.done).toBe(stages["Read"]?.given);
  expect(stages["Store"]?.given).toBeGreaterThan(0);
  // The file that was read, and nothing of what was read of it.
  expect(lost).toBe(1);
  expect(stages["Read"]?.lost).toBe(1);
  expect(stored).toEqual([store.people.size]);
});
