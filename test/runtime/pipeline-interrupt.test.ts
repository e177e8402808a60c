import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ctx, collect, graphOf, live, map, pipeline, row, split, told } from "./pipelines.js";

/** What of the inside is worked off when a pipeline is interrupted, and how what is still open is closed. */

const slowly = async (n: number, ctx: Ctx) => {
  await ctx.sleep(10);
  return n;
};

function* three(n: number) {
  yield* [n, n + 1, n + 2];
}

test("what a stage has given is inside, with all that a generator behind it makes of it", async () => {
  const { sim, door } = live(
    { Same: map("slowly"), Parts: split("three"), Work: map("slowly") },
    row("input", "Same", "Parts", "Work", "output"),
    { slowly, three },
  );
  const outputs = collect(door.outputs);
  for (const n of [10, 20, 30]) await door.push(n);
  await sim.advance(15);
  await sim.until(door.interrupt());
  expect(await outputs).toEqual([10, 11, 12, 20, 21, 22, 30, 31, 32]);
  expect(door.counts).toMatchObject({ lost: 0, failed: 0 });
});

test("an input whose split is closed before its end is lost, and so is one whose split has not begun", async () => {
  const { sim, door } = live(
    { Parts: split("three"), Work: map("slowly") },
    row("input", "Parts", "Work", "output"),
    { slowly, three },
    { queue: { capacity: 1, full: "wait" } },
  );
  const outputs = collect(door.outputs);
  for (const n of [10, 20]) await door.push(n);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(await outputs).toEqual([10, 11, 12]);
  expect(told(door.counts, "Parts")).toBe("lost 2, given 3");
  expect(door.counts).toMatchObject({ inputs: 2, lost: 2 });
});

test("a list of an input is finished, and nothing of it is lost", async () => {
  const { sim, door } = live(
    { Parts: split("parts"), Work: map("slowly") },
    row("input", "Parts", "Work", "output"),
    {
      slowly,
      parts: (n: number) => [n, n, n, n, n, n, n, n],
    },
  );
  await door.push(1);
  await sim.settle();
  await sim.until(door.interrupt());
  expect(door.counts).toMatchObject({ outputs: 8, lost: 0 });
});

test("who reads by `process` hears after all outputs that the pipeline was interrupted, and how much is lost", async () => {
  const read = async (deadline: number) => {
    const { sim, door } = live({ Work: map("slowly") }, row("input", "Work", "output"), { slowly });
    const given: unknown[] = [];
    const processing = door.process([1, 2, 3])[Symbol.asyncIterator]();
    const reading = async () => {
      for (;;) {
        const { done, value } = await processing.next();
        if (done === true) return "done";
        given.push(value);
      }
    };
    const end = reading().catch(
      ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
    );
    await sim.advance(15);
    await sim.until(door.interrupt({ deadline }));
    return { given, end: await end, after: await processing.next() };
  };
  const interrupted = "interrupted: Tested#1 was interrupted before it was done";
  const after = { done: true, value: undefined };
  expect(await read(1000)).toEqual({ given: [1, 2, 3], end: interrupted, after });
  expect(await read(0)).toEqual({ given: [1], end: `${interrupted}; 2 values inside are lost`, after });
});

const folder = mkdtempSync(join(tmpdir(), "crb-gen-streams-"));
const path = join(folder, "lines.txt");
beforeAll(() => writeFileSync(path, "a line\n".repeat(200_000)));
afterAll(() => rmSync(folder, { recursive: true }));

/** Splits that read a file of many lines, and hand their signal to what they read with. */
const READERS: Record<string, (input: unknown, ctx: Ctx) => unknown> = {
  "lines of a file": (_, { signal }) => createInterface({ input: createReadStream(path, { signal }) }),
  "lines of a file, promised": async (_, { signal }) => {
    await turn();
    return createInterface({ input: createReadStream(path, { signal }) });
  },
  "a generator of lines": async function* (_, { signal }) {
    for await (const line of createInterface({ input: createReadStream(path, { signal }) })) yield line;
  },
  "lines that take their own signal": (_, { signal }) =>
    createInterface({ input: createReadStream(path, { signal }), signal }),
  "a stream": (_, { signal }) => createReadStream(path, { signal, highWaterMark: 64 }),
  "a stream that gives nothing": (_, { signal }) => new Readable({ read() {}, signal }),
  "lines of a stream that gives nothing": (_, { signal }) =>
    createInterface({ input: new Readable({ read() {}, signal }) }),
};
const TIMES = [0, 1, 2, 3, 5, 8, 13, 21, 34];

test.each(Object.entries(READERS))(
  "an interrupt ends a split that has given its signal away, at whatever time: %s",
  async (_, read) => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on("uncaughtException", hear).on("unhandledRejection", hear);
    for (const deadline of [1000, 0]) {
      for (const turns of TIMES) {
        const stages = { Read: split("read"), Work: map("work", { concurrency: 2 }) };
        const subject = pipeline(graphOf(stages, row("input", "Read", "Work", "drop")), {
          read,
          work: async (value: unknown) => {
            await turn();
            return value;
          },
        });
        const door = subject.spawn();
        for (const input of [1, 2]) await door.push(input);
        for (let count = 0; count < turns; count++) await turn();
        expect(await door.interrupt({ deadline })).toMatchObject({ reason: "interrupted" });
        expect(door.counts).toMatchObject({ failed: 0 });
      }
    }
    for (let count = 0; count < 50; count++) await turn();
    process.off("uncaughtException", hear).off("unhandledRejection", hear);
    expect(unheard).toEqual([]);
  },
);

test("a timeout ends it as well, and a stream that gives nothing is closed by its signal", async () => {
  const streams: Readable[] = [];
  const stages = { Read: split("read", { timeout: 5, failed: "skip" }) };
  const subject = pipeline(graphOf(stages, row("input", "Read", "output")), {
    read: (_: unknown, { signal }: Ctx) => {
      const stream = new Readable({ read() {}, signal });
      streams.push(stream);
      return createInterface({ input: stream });
    },
  });
  const summary = await subject.run([1, 2]);
  await turn();
  expect(summary).toMatchObject({ failed: 2, outputs: 0 });
  expect(streams.map(({ destroyed }) => destroyed)).toEqual([true, true]);
});

test("what comes too late to be iterated is closed, and a list of promises among it troubles nobody", async () => {
  const closed: string[] = [];
  const results = (name: string) => ({
    [Symbol.iterator]: () => ({
      next: () => ({ done: false, value: name }),
      return: () => {
        closed.push(name);
        return { done: true };
      },
    }),
  });
  const late: Record<string, () => unknown> = {
    lines: () => results("lines"),
    list: () => [Promise.reject(new Error("too late"))],
    nothing: () => null,
  };
  const stages = { Read: split("read", { timeout: 5, failed: "skip", concurrency: 3 }) };
  const tested = live(stages, row("input", "Read", "output"), {
    read: (name: string) =>
      new Promise((give) => tested.sim.system.host.after(10, () => give(late[name]?.()))),
  });
  void tested.door.push("lines").then(() => tested.door.push("list"));
  void tested.door.push("nothing");
  await tested.sim.advance(20);
  expect(closed).toEqual(["lines"]);
  expect(tested.door.counts).toMatchObject({ failed: 3 });
  expect(tested.sim.reported).toEqual([]);
});

test("a source that does not heed the signal that it holds is closed in the end", async () => {
  let given = 0;
  let closed = false;
  const { sim, door } = live({ Watch: split("watch") }, row("input", "Watch", "output"), {
    async *watch(_: unknown, { signal }: Ctx) {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      try {
        for (;;) yield ++given;
      } finally {
        closed = true;
      }
    },
  });
  await door.push(0);
  await sim.settle();
  expect(await sim.until(door.interrupt())).toMatchObject({ reason: "interrupted" });
  while (!closed) await turn();
  expect(given).toBeLessThan(200_000);
  expect(door.counts).toMatchObject({ outputs: 0, lost: 1 });
});
