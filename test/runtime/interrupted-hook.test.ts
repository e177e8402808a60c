import { expect, test } from "vitest";
import { type Ctx, events, gate, live, on, rejection, story, task } from "./agents.js";
import { boss, group, lives, supervises, worker, world } from "./supervised.js";

const boom = () => {
  throw new Error("boom");
};

test("interrupted() runs once, between two handlers, before what is queued", async () => {
  const seen: string[] = [];
  const slow = gate();
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Pong: on("onPong") }) },
    {
      async onPing() {
        await slow.promise;
        seen.push("ping");
      },
      onPong: () => void seen.push("pong"),
      async interrupted() {
        seen.push("begin");
        await null;
        seen.push("end");
      },
      finalize: () => void seen.push("finalize"),
    },
  );
  door.ping();
  door.pong();
  await sim.settle();
  const ended = door.interrupt();
  void door.interrupt();
  await sim.settle();
  expect(seen).toEqual([]);
  slow.open();
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  expect(seen).toEqual(["ping", "begin", "end", "pong", "finalize"]);
});

test("interrupted() may change what the handlers of queued messages do", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet") }) },
    {
      onGet() {
        return this.data["closing"];
      },
      interrupted() {
        this.data["closing"] = true;
      },
    },
  );
  const asked = door.get();
  await sim.until(door.interrupt());
  expect(await asked).toBe(true);
});

const moments: [string, Parameters<typeof live>[0], Record<string, unknown>][] = [
  ["rests", { Idle: events() }, {}],
  [
    "runs a task that throws",
    { Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => ctx.sleep(1e6) },
  ],
  [
    "pauses before a retry",
    { Work: task("work", ["done"], { retry: { max: 2, backoff: [1e6, 1e6] } }) },
    { work: boom },
  ],
  ["pauses before it repeats", { Work: task("work", ["done"], { repeat: { every: 1e6 } }) }, { work() {} }],
  [
    "mends",
    { Work: task("work", ["done"], { repair: { at: "", call: "mend" } }) },
    { work: boom, mend: boom },
  ],
];

test.each(moments)(
  "interrupted() is heard by an agent that %s, before it ends",
  async (_, states, handlers) => {
    const seen: string[] = [];
    const { sim, door } = live(states, {
      ...handlers,
      interrupted: () => void seen.push("interrupted"),
      finalize: () => void seen.push("finalize"),
    });
    if (!("mend" in handlers)) await sim.settle();
    expect((await sim.until(door.interrupt())).reason).toBe("interrupted");
    expect(seen).toEqual(["interrupted", "finalize"]);
  },
);

test("interrupted() is heard by an agent that has yet to begin, and by one whose task gets done", async () => {
  const seen: string[] = [];
  const hooks = {
    interrupted: () => void seen.push("interrupted"),
    initialize: () => void seen.push("initialize"),
  };
  const early = live({ Idle: events() }, hooks);
  await early.sim.until(early.door.interrupt());
  expect(seen).toEqual(["initialize", "interrupted"]);
  const slow = gate();
  const late = live(
    { Work: task("work", ["done"]) },
    { ...hooks, work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("done", 1)) },
  );
  await late.sim.settle();
  const ended = late.door.interrupt();
  slow.open();
  expect(await late.sim.until(ended)).toEqual({ reason: "done", output: 1 });
  expect(seen).toEqual(["initialize", "interrupted", "initialize", "interrupted"]);
});

test("an error in interrupted() goes to failed(), and what is queued is handled all the same", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing") }) },
    {
      interrupted: boom,
      failed: (error: Error) => void seen.push(error),
      onPing: () => void seen.push("ping"),
    },
  );
  door.ping();
  expect(await sim.until(door.interrupt())).toEqual({ reason: "interrupted" });
  expect(seen).toMatchObject([
    {
      code: "handler-failed",
      message: "Tested#1: the hook interrupted() failed: boom",
      cause: { message: "boom" },
    },
    "ping",
  ]);
  expect(story(sim)).toContain(
    "failed interrupted in Idle: Tested#1: the hook interrupted() failed: boom, then hook",
  );
});

test("a failed() that throws at it ends the agent as failed, also where it was about to end", async () => {
  for (const states of [{ Idle: events() }, { Work: task("work", ["done"]) }]) {
    const { sim, door } = live(states, {
      interrupted: boom,
      failed: (error: Error) => Promise.reject(error),
      work: (_: unknown, ctx: Ctx) => ctx.sleep(1e6),
    });
    await sim.settle();
    const failure = rejection(door.done);
    expect((await sim.until(door.interrupt())).reason).toBe("failed");
    expect(await failure).toMatchObject({ code: "handler-failed", cause: { message: "boom" } });
  }
});

test("an interrupted() that does not return is left behind at the deadline, and force does not call it", async () => {
  let calls = 0;
  const interrupted = () => {
    calls += 1;
    return new Promise(() => {});
  };
  const slow = live({ Idle: events() }, { interrupted });
  expect(await slow.sim.until(slow.door.interrupt({ deadline: 70 }))).toEqual({ reason: "interrupted" });
  expect(slow.sim.now).toBe(70);
  expect(calls).toBe(1);
  const forced = live({ Idle: events() }, { interrupted });
  await forced.sim.until(forced.door.interrupt({ deadline: 0 }));
  expect(calls).toBe(1);
  expect(slow.sim.system.size + forced.sim.system.size).toBe(0);
});

test.each([0, 100])(
  "interrupted() of a supervisor that is to live again runs once, whether or not its children take a while (%i ms)",
  async (ms) => {
    const hooks: string[] = [];
    const child = () =>
      worker(undefined, {
        handlers: { finalize: () => new Promise<void>((go) => sim.system.host.after(ms, go)) },
      });
    const middle = () =>
      boss(supervises(group("B", { start: { count: 1, call: "startB" } })), undefined, {
        name: "Worker",
        handlers: { startB: child, interrupted: () => void hooks.push("interrupted") },
      });
    const { sim, tell } = world(boss(supervises(group("A", { restart: "permanent" }))));
    const address = await tell((ctx) => ctx.group("A").spawn(middle));
    await sim.settle();
    void address.interrupt();
    await sim.advance(1000);
    expect(hooks).toEqual(["interrupted"]);
    expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual(["Worker#2 restarted 1"]);
  },
);
