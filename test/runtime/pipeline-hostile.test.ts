import { expect, test, vi } from "vitest";
import { flow, graphOf, live, map, merge, pipeline, row, split } from "./pipelines.js";

/** Values and results that misbehave, and pipelines of unusual size. */

const HOSTILE: [string, () => unknown][] = [
  [
    "a result whose `done` throws",
    () => ({
      next: () => ({
        get done() {
          throw new Error("hostile");
        },
      }),
    }),
  ],
  [
    "a result, promised, whose `value` throws",
    () => ({
      next: async () => ({
        done: false,
        get value() {
          throw new Error("hostile");
        },
      }),
    }),
  ],
];

test.each(HOSTILE)("%s fails its value as the spec says", async (_, iterator) => {
  const parts = (n: number) => (n === 1 ? { [Symbol.asyncIterator]: iterator } : [n]);
  const routes = row("input", "Parts", "output");
  const skipping = live({ Parts: split("parts", { failed: "skip" }) }, routes, { parts });
  expect(await flow(skipping, [0, 1, 2])).toEqual([0, 2]);
  expect(skipping.door.counts).toMatchObject({ failed: 1, lost: 0 });
  const stopping = live({ Parts: split("parts") }, routes, { parts });
  await expect(flow(stopping, [1])).rejects.toMatchObject({
    code: "handler-failed",
    from: "Parts",
    at: "specs/tested.yaml:9",
  });
});

test("a promise in a list that rejects before it is looked at is no unhandled rejection", async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => void unheard.push(error);
  process.on("unhandledRejection", hear);
  const parts = () => [new Promise((give) => setTimeout(give, 20, 1)), Promise.reject(new Error("early")), 2];
  const stages = { Parts: split("parts", { failed: "skip" }) };
  const summary = await pipeline(graphOf(stages, row("input", "Parts", "output")), { parts }).run([1]);
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
  // What comes after the one that failed is not given.
  expect(summary).toMatchObject({ outputs: 1, failed: 1 });
});

test("a fold may change the field that tells which values belong together", async () => {
  interface Sale {
    shop: string;
    price: number;
  }
  const sum = (merged: number | undefined, sale: Sale) => {
    sale.shop = "changed";
    return (merged ?? 0) + sale.price;
  };
  const sales = () => ["a", "b", "a", "b"].map((shop, n) => ({ shop, price: 10 ** n }));
  const folds = { now: sum, later: async (merged: number | undefined, sale: Sale) => sum(merged, sale) };
  for (const more of [{}, { count: 2 }]) {
    for (const call of ["now", "later"]) {
      const tested = live(
        { Sum: merge(call, { by: "shop", ...more }) },
        row("input", "Sum", "output"),
        folds,
      );
      expect(await flow(tested, sales())).toEqual([101, 1010]);
    }
  }
});

test("a merge of very many keys gives them in the end, and goes through them once", async () => {
  const count = 5000;
  const begun = {
    entries: vi.spyOn(Map.prototype, "entries"),
    all: vi.spyOn(Map.prototype, Symbol.iterator),
  };
  const stages = { Parts: split("parts"), Last: merge("last", { by: "key" }) };
  const subject = pipeline(graphOf(stages, row("input", "Parts", "Last", "output")), {
    *parts() {
      for (let key = 0; key < count; key++) yield { key };
    },
    last: (_: unknown, value: unknown) => value,
  });
  expect(await subject.run([1])).toMatchObject({ outputs: count });
  const { length } = [...begun.entries.mock.calls, ...begun.all.mock.calls];
  vi.restoreAllMocks();
  // Who looks for the first of what is left again and again skips all that are gone each time.
  expect(length).toBeLessThan(100);
});

test("of thousands of stages that wait for one, as many are told of room as there is", async () => {
  const count = 2000;
  const names = Array.from({ length: count }, (_, n) => `Stage${n}`);
  const stages = Object.fromEntries(names.map((name) => [name, map("pass")]));
  const routes = Object.fromEntries(names.map((name) => [name, ["Last"]]));
  const tested = live(
    { ...stages, Last: map("last") },
    { input: names, ...routes, Last: ["output"] },
    { pass: (n: number) => n, last: async (n: number) => n },
  );
  let told = 0;
  for (const { stations } of stagesOf(tested.subject)) {
    for (const station of stations) {
      const { retry } = station;
      station.retry = () => {
        told += 1;
        return retry.call(station);
      };
    }
  }
  expect((await flow(tested, [1, 2, 3])).length).toBe(3 * count);
  expect(told).toBeLessThan(10 * 3 * count);
});

test("a cycle that would be unrolled into too many stages is refused, and one just below is not", () => {
  const cycle = (count: number) => {
    const names = Array.from({ length: count }, (_, n) => `Stage${n}`);
    const stages = Object.fromEntries(names.map((name) => [name, map("pass")]));
    const routes = row("input", ...names, "Stage0");
    return () => pipeline(graphOf(stages, routes, { rounds: 999 }), { pass: (n: number) => n });
  };
  expect(cycle(99)).not.toThrow();
  expect(cycle(100)).toThrow(
    expect.objectContaining({
      code: "usage",
      message:
        "Tested has 100001 stages with its cycles unrolled, and at most 100000 can be: lower `rounds`, or shorten the cycle (specs/tested.yaml:1)",
    }),
  );
});

test("config that is no object is refused", () => {
  const make = () =>
    pipeline(graphOf({ Same: map("same") }, row("input", "Same", "output")), {}, null as never);
  expect(make).toThrow(
    expect.objectContaining({
      code: "usage",
      message:
        "Tested: its second argument is an object with the config of stages, by their names, not null (specs/tested.yaml:1)",
    }),
  );
});

interface Row {
  readonly stations: { retry: () => boolean }[];
}

function stagesOf(subject: object): Row[] {
  const [life] = Object.getOwnPropertySymbols(subject)
    .map((symbol): unknown => Reflect.get(subject, symbol))
    .filter(
      (value): value is { network: { stations: { stage: Row }[] } } =>
        typeof value === "object" && value !== null && "network" in value,
    );
  return [...new Set(life?.network.stations.map(({ stage }) => stage))];
}
