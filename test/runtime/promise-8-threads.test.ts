import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { agent, type Ctx, graph, rejection, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";
import { program } from "./program.js";

const system = new System(nodeHost());
const FAR = 20_000;

/** An agent whose one state runs on a real thread; `what` tells the body what to do. */
function threaded(what: string, more: object = {}, body: object = answers) {
  const work = { ...task("work", ["done"], { defaults: { what }, ...more }), mode: "sync" } as const;
  return agent(
    graph({ Work: work }),
    { work: body, fall: (error: Error & { code?: string }, ctx: Ctx) => ctx.next("done", error) },
    { n: 1 },
  );
}

const url = (name: string) => ({ url: new URL(`./bodies/${name}`, import.meta.url).href, body() {} });

test("promise 8: a body runs on a thread: its step and the agent's data come home", async () => {
  const one = threaded("count");
  expect(await one.run({ system })).toEqual({ n: 2 });
  expect(one.data).toEqual({ n: 2 });
  expect(await threaded("where").run({ system })).toBe("Work");
});

test("promise 8: what a body throws comes home with its name and code, and changes nothing", async () => {
  const one = threaded("throw", { fallback: { at: "", call: "fall", next: ["done"] } });
  const error = await one.run({ system });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "RangeError", message: "too far", code: "EFAR" });
  expect(error).toHaveProperty("stack", expect.stringContaining("answers.sync"));
  expect(one.data).toEqual({ n: 1 });
  const text = threaded("throw a string", { fallback: { at: "", call: "fall", next: ["done"] } });
  expect(await text.run({ system })).toMatchObject({
    message: "a value that is not an Error was thrown: just text",
  });
});

test.each([
  ["forget", "step-not-returned"],
  ["promise", "step-not-returned"],
  ["garbage", "bad-result"],
  ["undeclared", "illegal-transition"],
])("promise 8: a body is verified like any handler: %s", async (what, code) => {
  expect(await rejection(threaded(what).run({ system }))).toMatchObject({ code, agent: expect.any(String) });
});

test.each([
  [
    "what it returns cannot be copied",
    threaded("uncloneable"),
    "the output cannot be copied between threads: it is a function",
  ],
  [
    "what it changed cannot be copied",
    threaded("uncloneable agent"),
    "the agent's data cannot be copied between threads: at /n: a symbol",
  ],
  ["its thread exits", threaded("exit"), 'the thread of "Work" failed: it exited with code 3'],
  ["its module does not export it", threaded("", {}, url("no-default.sync.ts")), "does not export the body"],
  ["its module throws", threaded("", {}, url("broken.sync.ts")), "broken at import"],
  [
    "its module starts agents",
    threaded("", {}, url("starts-agents.sync.ts")),
    "such as digesting.sync.ts or primes.thread.ts",
  ],
  ["its module is not there", threaded("", {}, url("nowhere.sync.ts")), "nowhere"],
  [
    "its data is not fit to copy",
    Object.assign(threaded("count"), { data: { n: () => {} } }),
    "the agent's data cannot be copied between threads: at /n: a function",
  ],
])("promise 8: a body fails like any handler when %s", async (_, one, words) => {
  const error = await rejection(one.run({ system }));
  expect(error).toMatchObject({ code: "thread-failed", from: "Work" });
  expect(error.message).toContain(words);
});

test("promise 8: what cannot be copied is named, as deep as it lies, in the simulation too", async () => {
  const deep = { n: 1, list: [1, { of: new WeakMap() }] };
  for (const world of [system, new Simulation().system]) {
    const one = Object.assign(threaded("count"), { data: deep });
    expect((await rejection(one.run({ system: world }))).message).toContain(
      "the agent's data cannot be copied between threads: at /list/1/of: an object of the class WeakMap",
    );
    expect((await rejection(threaded("uncloneable").run({ system: world }))).message).toContain(
      "the output cannot be copied between threads: it is a function",
    );
  }
});

test("promise 8: a stack that overflows is an error of the body like any other", async () => {
  const error = await rejection(threaded("overflow").run({ system }));
  expect(error).toMatchObject({ code: "handler-failed", cause: { name: "RangeError" } });
  expect(error.message).toContain("Maximum call stack size exceeded");
});

test("promise 8: a heap that is full ends the thread, not the process", async () => {
  const small = new System(nodeHost({ threads: { max: 1, heapMb: 24 } }));
  const error = await rejection(threaded("exhaust").run({ system: small }));
  expect(error).toMatchObject({ code: "thread-failed", from: "Work" });
  expect(error.message).toContain(
    "it ran out of memory: its heap is full of 24 MB; nodeHost({ threads: { heapMb } }) says how much it may hold",
  );
  expect(await threaded("count").run({ system: small })).toEqual({ n: 2 });
});

test("promise 8: what a body leaves behind fails no other: a person is told", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const one = new System(nodeHost({ threads: { max: 1 } }));
  expect(await threaded("leave an error").run({ system: one })).toBe("fine");
  while (print.mock.calls.length === 0)
    expect(await threaded("count").run({ system: one })).toEqual({ n: 2 });
  expect(print).toHaveBeenCalledWith(expect.stringContaining("left behind"));
  print.mockRestore();
});

test("promise 8: no more bodies run at once than the host may", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const threads = await Promise.all(Array.from({ length: 6 }, () => threaded("which").run({ system: one })));
  expect(new Set(threads).size).toBe(1);
});

test("promise 8: bodies begin in the order in which they come", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const ended: number[] = [];
  const run = (n: number) =>
    threaded("count")
      .run({ system: one })
      .then(() => ended.push(n));
  const all = [0, 1, 2, 3, 4, 5, 6, 7];
  await Promise.all(all.map(run));
  expect(ended).toEqual(all);
});

test("promise 8: a body that waits for a thread can be ended, and be told to stop", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const first = threaded("until cancelled").spawn({ system: one });
  const late = rejection(threaded("count", { timeout: 50 }).run({ system: one }));
  const told = threaded("until cancelled").spawn({ system: one });
  expect(await late).toMatchObject({ code: "timeout" });
  const ended = told.interrupt({ deadline: FAR });
  await first.interrupt({ deadline: FAR });
  expect(await ended).toEqual({ reason: "done", output: "cancelled" });
  // What one was told is not for the next.
  const next = threaded("until cancelled", { timeout: 200 }).run({ system: one });
  expect(await rejection(next)).toMatchObject({ code: "timeout" });
  expect(await threaded("count").run({ system: one })).toEqual({ n: 2 });
});

test("promise 9: a thread keeps the process alive while a body runs there, and no longer", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  await threaded("count").run({ system: one });
  await quiet();
  const door = threaded("until cancelled").spawn({ system: one });
  await new Promise((resolve) => setImmediate(resolve));
  expect(portsAlive()).toBeGreaterThan(0);
  await door.interrupt({ deadline: FAR });
  await quiet();
});

test("promise 8: whatever becomes of some bodies, all others run, and none is left at work", async () => {
  const one = new System(nodeHost({ threads: { max: 2 } }));
  const ways = ["count", "throw", "spin", "uncloneable", "count", "exit", "spin"];
  // Those that spin are ended as they run, or as they wait.
  const run = (what: string) =>
    threaded(what, what === "spin" ? { timeout: 100 } : {})
      .run({ system: one })
      .catch((error) => error.code);
  const all = [...ways, ...ways, ...ways];
  const became: Record<string, unknown> = {
    count: { n: 2 },
    throw: "handler-failed",
    spin: "timeout",
    uncloneable: "thread-failed",
    exit: "thread-failed",
  };
  expect(await Promise.all(all.map(run))).toEqual(all.map((what) => became[what]));
  await quiet();
});

test("promise 8: a thread that has nothing to do for a second is ended", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const which = () => threaded("which").run({ system: one });
  const thread = await which();
  vi.advanceTimersByTime(999);
  expect(await which()).toBe(thread);
  vi.advanceTimersByTime(999);
  expect(await which()).toBe(thread);
  vi.advanceTimersByTime(1000);
  expect(await which()).not.toBe(thread);
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("promise 8: what a body leaves behind to end its thread ends it with the body", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const error = await rejection(threaded("leave an exit").run({ system: one }));
  expect(error).toMatchObject({ code: "thread-failed", from: "Work" });
  expect(error.message).toContain("it exited with code 3");
  expect(await threaded("count").run({ system: one })).toEqual({ n: 2 });
});

test("promise 8: a thread that fails as it starts fails a body that waits for one", async () => {
  const { code, out } = await program("failing-threads-program.ts", "failing-threads.js");
  const failed = [1, 2, 3].map(
    (n) => `Tested#${n}: the thread of "Work" failed: no thread today (specs/tested.yaml:10)\n`,
  );
  expect(out).toBe(failed.join(""));
  expect(code).toBe(0);
});

test.each([0, 1.5, Number.NaN, "2"])("promise 8: %s is no number of threads", (max) => {
  expect(() => nodeHost({ threads: { max: max as number } })).toThrow(
    "threads.max is a whole number from 1 up",
  );
});

test("promise 8: such a failure is retried and falls back like any other", async () => {
  const one = threaded("exit", {
    retry: { max: 1, backoff: [1, 1] },
    fallback: { at: "", call: "fall", next: ["done"] },
  });
  expect(await one.run({ system })).toMatchObject({ code: "thread-failed" });
});

test("promise 8: a body that gives up is not retried", async () => {
  const more = {
    retry: { max: 1, backoff: [1e9, 1e9] },
    fallback: { at: "", call: "fall", next: ["done"] },
  };
  const given = { name: "RangeError", message: "no use" };
  expect(await threaded("give up", more).run({ system })).toMatchObject(given);
  const sim = new Simulation();
  expect(await sim.run(threaded("give up", more))).toMatchObject(given);
  expect(sim.now).toBe(0);
});

test("promise 8: after a thread has died, others work on", async () => {
  await rejection(threaded("exit").run({ system }));
  expect(await Promise.all(Array.from({ length: 8 }, () => threaded("count").run({ system })))).toEqual(
    Array(8).fill({ n: 2 }),
  );
});

test("promise 8: the event loop goes on while bodies work; one that never returns is ended by the timeout", async () => {
  const spinning = threaded("spin", { timeout: 400 });
  const failed = rejection(spinning.run({ system }));
  let beats = 0;
  const beat = setInterval(() => {
    beats += 1;
  }, 5);
  expect(await failed).toMatchObject({ code: "timeout" });
  clearInterval(beat);
  expect(beats).toBeGreaterThan(10);
});

test("promise 6: a thread that ignores an interrupt is terminated at the deadline", async () => {
  const door = threaded("spin").spawn({ system });
  await started();
  const before = performance.now();
  expect(await door.interrupt({ deadline: 50 })).toEqual({ reason: "interrupted" });
  expect(performance.now() - before).toBeLessThan(FAR);
  expect(await threaded("count").run({ system })).toEqual({ n: 2 });
});

test("promise 6: a body that asks sees that it is cancelled, and may come to its end", async () => {
  const one = threaded("until cancelled");
  const door = one.spawn({ system });
  await started();
  expect(await door.interrupt({ deadline: FAR })).toEqual({ reason: "done", output: "cancelled" });
  expect(one.data).toEqual({ n: -1 });
});

/** How many ports of threads keep the process alive. */
function portsAlive(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
}

/** Resolves when no thread keeps the process alive, not even one that is on its way to its end. */
async function quiet(): Promise<void> {
  while (portsAlive() > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when a thread that was asked for before may be at work: another one has been. */
async function started(): Promise<void> {
  await threaded("count").run({ system });
}
