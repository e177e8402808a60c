import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Performance } from "../../runtime/core/contract/performer.js";
import {
  agent,
  type Ctx,
  events,
  gate,
  graph,
  type Handlers,
  live,
  on,
  rejection,
  story,
  task,
} from "./agents.js";

/** A performer of which a test sees what it is told, and decides when it is through. */
function performer(more: Partial<Performance<unknown>> = {}) {
  const told: string[] = [];
  const runs: {
    state: unknown;
    ctx: Ctx;
    open: (result: unknown) => void;
    fail: (error: unknown) => void;
  }[] = [];
  return {
    told,
    runs,
    start(state: unknown, ctx: Ctx) {
      const { promise, open, fail } = gate<unknown>();
      runs.push({ state, ctx, open, fail });
      return {
        result: promise,
        cancel: () => void told.push("cancel"),
        terminate: () => void told.push("terminate"),
        ...more,
      };
    },
  };
}

/** An agent that performs, and where that is declared goes back to its mailbox. */
function performing(work: unknown, more: object = {}, handlers: Handlers = {}) {
  return live(
    {
      Work: { ...task("work", ["Idle", "done"], { defaults: { url: "/" }, ...more }), mode: "custom" },
      Idle: events({ Get: on("onGet"), Go: { at: "", go: "Work" } }),
    },
    { work, onGet: () => "idle", fall: (_: Error, ctx: Ctx) => ctx.next("Idle"), ...handlers },
  );
}

const FALLBACK = { fallback: { at: "", call: "fall", next: ["Idle"] } };

test("a performer gets the state's data and a context, and leads on by a step", async () => {
  const work = performer();
  const { sim, door } = performing(work);
  await sim.settle();
  const [run] = work.runs;
  expect(run?.state).toEqual({ url: "/" });
  const asked = door.get();
  run?.open(run.ctx.next("Idle"));
  expect(await sim.until(asked)).toBe("idle");
  expect(work.told).toEqual([]);
  expect(story(sim)).toEqual(["started Work", "moved Work -> Idle by work", "handled Get in Idle"]);
});

test("what it has at once takes no promise", async () => {
  const { sim, door } = performing({
    start: (_: unknown, ctx: Ctx) => ({ result: ctx.next("done", 5) }),
  });
  expect(await sim.until(door.done)).toBe(5);
});

test.each([
  ["its promise rejects", () => ({ result: Promise.reject(new Error("no luck")) })],
  [
    "it cannot start",
    () => {
      throw new Error("no luck");
    },
  ],
])("when %s the run has failed: it is retried, and falls back", async (_, start) => {
  let starts = 0;
  const { sim } = performing(
    {
      start() {
        starts += 1;
        return start();
      },
    },
    { retry: { max: 2, backoff: [100, 100] }, ...FALLBACK },
  );
  await sim.advance(1000);
  expect(starts).toBe(3);
  expect(story(sim)).toEqual([
    "started Work",
    "failed work in Work: no luck, then retry",
    "failed work in Work: no luck, then retry",
    "failed work in Work: no luck, then fallback",
    "moved Work -> Idle by fall",
  ]);
});

test("one that repeats is started again until it gives a step", async () => {
  let starts = 0;
  const { sim, door } = performing(
    {
      start(_: unknown, ctx: Ctx) {
        starts += 1;
        return { result: Promise.resolve(starts === 3 ? ctx.next("done") : undefined) };
      },
    },
    { repeat: { every: 100 } },
  );
  await sim.until(door.done);
  expect([starts, sim.now]).toEqual([3, 200]);
});

test("at the state's timeout it is terminated, and what it brings then goes nowhere", async () => {
  const work = performer();
  const { sim } = performing(work, { timeout: 50, ...FALLBACK });
  await sim.advance(60);
  expect(work.told).toEqual(["terminate"]);
  expect(work.runs[0]?.ctx.signal.aborted).toBe(true);
  work.runs[0]?.open("something odd");
  await sim.settle();
  expect(story(sim).at(-1)).toBe("moved Work -> Idle by fall");
});

test("an interrupt cancels it, its deadline terminates it", async () => {
  const work = performer();
  const { sim, door } = performing(work);
  await sim.settle();
  const ended = door.interrupt({ deadline: 100 });
  expect(work.told).toEqual(["cancel"]);
  expect((await sim.until(ended)).reason).toBe("interrupted");
  expect(work.told).toEqual(["cancel", "terminate"]);
  expect(sim.now).toBe(100);
});

test("one that comes to its end when it is cancelled is not terminated", async () => {
  const work = performer();
  const { sim, door } = performing(work);
  await sim.settle();
  const ended = door.interrupt();
  work.runs[0]?.fail(new Error("stopped"));
  expect((await sim.until(ended)).reason).toBe("interrupted");
  expect([work.told, sim.now]).toEqual([["cancel"], 0]);
});

test("started while the agent is to end, it is cancelled at once", async () => {
  const work = performer();
  const { sim, door } = performing(work);
  await sim.settle();
  work.runs[0]?.open(work.runs[0].ctx.next("Idle"));
  await sim.settle();
  door.go();
  void door.interrupt({ deadline: 100 });
  await sim.settle();
  expect([work.runs.length, work.told]).toEqual([2, ["cancel"]]);
  await sim.until(door.ended);
});

test("a message that interrupts the work terminates it", async () => {
  const work = performer();
  const interrupts = { Ping: { at: "", call: "onPing", next: ["Idle"] } };
  const { sim, door } = performing(
    work,
    { interrupts },
    { onPing: (_: unknown, ctx: Ctx) => ctx.next("Idle") },
  );
  await sim.settle();
  door.ping();
  expect(await sim.until(door.get())).toBe("idle");
  expect(work.told).toEqual(["terminate"]);
});

test("one that ends its agent as it starts is terminated", async () => {
  const told: string[] = [];
  const { sim, door } = performing({
    start(_: unknown, ctx: Ctx) {
      void door.interrupt({ deadline: 0 });
      return { result: Promise.reject(new Error(ctx.state)), terminate: () => void told.push("terminate") };
    },
  });
  expect((await sim.until(door.ended)).reason).toBe("interrupted");
  expect(told).toEqual(["terminate"]);
});

test("what it throws when it is to stop is reported, and keeps nobody from ending", async () => {
  const broken = () => {
    throw new Error("cannot stop");
  };
  const { sim, door } = performing(performer({ cancel: broken, terminate: broken }));
  await sim.settle();
  await sim.until(door.interrupt({ deadline: 10 }));
  expect(sim.reported.map(({ message }) => message)).toEqual(["cannot stop", "cannot stop"]);
  const late = performing(performer({ cancel: async () => broken(), terminate: async () => broken() }));
  await late.sim.settle();
  await late.sim.until(late.door.interrupt({ deadline: 10 }));
  expect(late.sim.reported.map(({ message }) => message)).toEqual(["cannot stop", "cannot stop"]);
});

test("a `result` that throws when it is read is an error like any other: it has a fallback", async () => {
  const start = () => ({
    get result() {
      throw new Error("unreadable");
    },
  });
  const { sim, door } = performing({ start }, FALLBACK);
  expect(await sim.until(door.get())).toBe("idle");
  expect(story(sim)).toContain("failed work in Work: unreadable, then fallback");
});

test("it need have neither cancel nor terminate", async () => {
  const { sim, door } = performing({ start: () => ({ result: new Promise(() => {}) }) });
  await sim.settle();
  expect((await sim.until(door.interrupt({ deadline: 10 }))).reason).toBe("interrupted");
  expect(sim.reported).toEqual([]);
});

test.each([
  ["a step it did not return", (ctx: Ctx) => ({ result: void ctx.next("done") }), "step-not-returned"],
  ["a step to where it may not go", (ctx: Ctx) => ({ result: ctx.next("Work") }), "illegal-transition"],
  ["no step", () => ({ result: Promise.resolve(7) }), "bad-result"],
  ["no performance", () => Promise.resolve(), "bad-result"],
])("promise 3: a performer is verified like any handler: %s", async (_, start, code) => {
  const { sim, door } = performing({ start: (_: unknown, ctx: Ctx) => start(ctx) }, FALLBACK);
  expect(await rejection(sim.until(door.done))).toMatchObject({ code });
});

test("a class without its performer does not start", () => {
  const made = graph({ Work: { ...task("work", ["done"]), mode: "custom" } });
  const { system } = new Simulation();
  for (const work of [undefined, () => {}, {}])
    expect(() => agent(made, { work }).spawn({ system })).toThrow("Tested is missing handlers: work");
});
