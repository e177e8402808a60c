import { deliver } from "crb-gen";
import { expect, test } from "vitest";
import { collect, live, map, row } from "./pipelines.js";

const schemas = {
  "Tested.input": {
    type: "object",
    properties: { n: { type: "integer" } },
    required: ["n"],
    additionalProperties: false,
  },
};

const start = (full: "wait" | "reject", more: object = { schemas }) =>
  live(
    { Work: map("work") },
    row("input", "Work", "output"),
    {
      work: async ({ n }: { n: number }, ctx: { sleep(ms: number): Promise<void> }) =>
        ctx.sleep(10).then(() => n),
    },
    { queue: { capacity: 2, full }, ...more },
  );

test("promise 13: an input from outside is a copy, and waits for room like any other", async () => {
  const { sim, door } = start("wait");
  const outputs = collect(door.outputs);
  await deliver(door, "input", { n: 1 });
  const admitted: number[] = [];
  for (const n of [2, 3, 4, 5]) {
    const input = { n };
    void deliver(door, "input", input).then(() => admitted.push(n));
    input.n = 0;
  }
  await sim.advance(5);
  expect(admitted).toEqual([2, 3]);
  await sim.advance(45);
  door.close();
  expect(await sim.until(outputs)).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  [
    "input",
    { n: "one" },
    'the input of Tested is not as declared: at /n: expected an integer, found "one" (specs/tested.yaml:1)',
  ],
  ["push", { n: 1 }, 'takes no message "push"'],
])(
  "promise 13: what a pipeline does not take from outside never gets in: %s %j",
  async (name, payload, said) => {
    const { door } = start("wait");
    await expect(deliver(door, name, payload)).rejects.toMatchObject({
      code: "invalid-message",
      message: expect.stringContaining(said),
    });
    expect(door.counts.inputs).toBe(0);
  },
);

test("without room, closed, or without a schema an input from outside is refused", async () => {
  const { sim, door } = start("reject");
  await deliver(door, "input", { n: 1 });
  await sim.settle();
  await deliver(door, "input", { n: 2 });
  await deliver(door, "input", { n: 3 });
  await expect(deliver(door, "input", { n: 4 })).rejects.toMatchObject({ code: "mailbox-full" });
  door.close();
  await expect(deliver(door, "input", { n: 3 })).rejects.toMatchObject({ code: "ended" });
  await expect(deliver(start("wait", {}).door, "input", { n: 1 })).rejects.toMatchObject({ code: "usage" });
});
