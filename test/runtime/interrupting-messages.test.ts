import { expect, test } from "vitest";
import type { Ended } from "../../runtime/core/contract/address.js";
import type { MessageSiteGraph, TaskGraph } from "../../runtime/core/graph/graph.js";
import {
  agent,
  type Ctx,
  events,
  gate,
  graph,
  type Handlers,
  type Loose,
  live,
  on,
  own,
  rejection,
  story,
  task,
} from "./agents.js";

const never = new Promise<never>(() => {});
const idle = (_: unknown, ctx: Ctx) => ctx.next("Idle");
const ping = on("onPing");

/** An agent in `Work`, which `Go` interrupts: it then moves to `Idle`, where `Ping` is heard. */
function working(handlers: Handlers, more: Partial<TaskGraph> = {}, go: Partial<MessageSiteGraph> = {}) {
  return live(
    {
      Work: task("work", ["Idle"], { interrupts: { Go: on("onGo", ["Idle"], go) }, ...more }),
      Idle: events({ Ping: ping }, { otherwise: "ignore" }),
    },
    { onGo: idle, onPing() {}, ...handlers },
  );
}

const after = ["started Work", "moved Work -> Idle by onGo", "handled Ping in Idle"];

test("a message interrupts the running call, ahead of others; its signal fires, what it returns goes nowhere", async () => {
  const slow = gate();
  const signals: AbortSignal[] = [];
  const payloads: unknown[] = [];
  const { sim, door } = working({
    work(_: unknown, ctx: Ctx) {
      signals.push(ctx.signal);
      return slow.promise.then(() => ctx.next("Idle"));
    },
    onGo(payload: unknown, ctx: Ctx) {
      payloads.push(payload, ctx.state);
      return ctx.next("Idle");
    },
  });
  await sim.settle();
  door.ping();
  door.go({ why: "late" });
  expect(signals[0]?.reason).toMatchObject({
    code: "interrupted",
    message: 'Tested#1: Go interrupts "Work" (specs/tested.yaml:10)',
    from: "Work",
  });
  await sim.settle();
  slow.open();
  await sim.settle();
  expect(payloads).toEqual([{ why: "late" }, "Work"]);
  expect(story(sim)).toEqual(after);
});

test("a message that came before the state was entered interrupts it before its body runs", async () => {
  let runs = 0;
  const { sim, door } = live(
    {
      Start: task("start", ["Work"]),
      Work: task("work", ["Idle"], { interrupts: { Go: on("onGo", ["Idle"]) } }),
      Idle: events({ Ping: ping }),
    },
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      work() {
        runs += 1;
        return never;
      },
      onGo: idle,
      onPing() {},
    },
  );
  for (let n = 0; n < 40; n++) door.ping(n);
  door.go();
  door.ping(40);
  await sim.settle();
  expect(runs).toBe(0);
  expect(story(sim).slice(0, 4)).toEqual([
    "started Start",
    "moved Start -> Work by start",
    ...after.slice(1),
  ]);
  expect(story(sim)).toHaveLength(44);
});

test("others keep their order, and one that was deferred before interrupts as well", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    {
      Idle: events({ Ping: ping, Pong: on("onPong", ["Work"]), Go: "defer" }),
      Work: task("work", ["Idle"], { interrupts: { Go: { at: "", go: "Idle" } } }),
    },
    {
      onPing: (n: unknown) => void seen.push(n),
      onPong: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      work: () => never,
    },
  );
  door.ping(1);
  door.go();
  door.ping(2);
  door.pong();
  door.ping(3);
  door.ping(4);
  await sim.settle();
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(story(sim)).toContain("moved Work -> Idle by Go");
});

/** Everything that work can be busy with. */
const busy: [string, Handlers, Partial<TaskGraph>][] = [
  ["its body", { work: () => never }, {}],
  ["its body, where it has a timeout", { work: () => never }, { timeout: 1e6 }],
  ["ctx.sleep", { work: (_: unknown, ctx: Ctx) => ctx.sleep(1e9) }, {}],
  [
    "a retry's pause",
    { work: () => Promise.reject(new Error("x")) },
    { retry: { max: 9, backoff: [1e9, 1e9] } },
  ],
  ["a repetition's pause", { work() {} }, { repeat: { every: 1e9 } }],
  [
    "its repair",
    { work: () => Promise.reject(new Error("x")), mend: () => never },
    { repair: { at: "", call: "mend" } },
  ],
  [
    "its fallback",
    { work: () => Promise.reject(new Error("x")), fall: () => never },
    { fallback: { at: "", call: "fall", next: ["Idle"] } },
  ],
];

test.each(busy)("a message interrupts %s, and leaves nothing behind", async (_, handlers, more) => {
  const { sim, door } = working(handlers, more);
  await sim.settle();
  door.go();
  door.ping();
  await sim.settle();
  expect(story(sim).filter((line) => !line.startsWith("failed"))).toEqual(after);
  await sim.until(door.interrupt());
  expect(sim.now).toBe(0);
  await sim.advance(2e9);
  expect(sim.reported).toEqual([]);
  expect(story(sim).slice(-1)).toEqual(["ended interrupted"]);
});

test("a body that sends itself the message is interrupted when it waits, or runs again", async () => {
  for (const repeat of [false, true]) {
    let runs = 0;
    const { sim } = working(
      {
        work(_: unknown, ctx: Ctx) {
          runs += 1;
          own(ctx).go();
          return repeat ? undefined : never;
        },
      },
      repeat ? { repeat: { every: 0 } } : {},
    );
    await sim.settle();
    expect(runs).toBe(1);
    expect(story(sim)).toEqual(after.slice(0, 2));
  }
});

test("work that is through first wins: the message waits for the next state, in its order", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], { interrupts: { Go: on("onGo", ["Idle"]) } }),
      Idle: events({ Ping: ping, Go: on("onGoInIdle") }),
    },
    {
      work(_: unknown, ctx: Ctx) {
        own(ctx).ping();
        own(ctx).go();
        return ctx.next("Idle");
      },
      onGo: idle,
      onGoInIdle() {},
      onPing() {},
    },
  );
  await sim.settle();
  door.ping();
  await sim.settle();
  expect(story(sim)).toEqual([
    "started Work",
    "moved Work -> Idle by work",
    "handled Ping in Idle",
    "handled Go in Idle",
    "handled Ping in Idle",
  ]);
});

test("what interrupts does not interrupt initialize() or the handler of another", async () => {
  const slow = [gate(), gate()] as const;
  const seen: string[] = [];
  const { sim, door } = working({
    work: () => never,
    initialize: () => slow[0].promise.then(() => void seen.push("initialized")),
    async onGo(n: unknown, ctx: Ctx) {
      seen.push(`go ${n}`);
      await slow[1].promise;
      expect(ctx.signal.aborted).toBe(false);
      return ctx.next("Idle");
    },
  });
  await sim.settle();
  door.go(1);
  await sim.settle();
  expect(seen).toEqual([]);
  slow[0].open();
  await sim.settle();
  door.go(2);
  slow[1].open();
  await sim.settle();
  expect(seen).toEqual(["initialized", "go 1"]);
  expect(story(sim)).toEqual(["started Work", "moved Work -> Idle by onGo", "dead letter Go: ignored"]);
});

test("requests may interrupt, and are answered", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], {
        interrupts: { Get: on("onGet", ["Idle"]), Put: on("onPut", ["Idle"], { answer: "later" }) },
      }),
      Idle: events({ Go: { at: "", go: "Work" }, Ping: ping }),
    },
    {
      work: () => never,
      onGet: (n: number, ctx: Ctx) => ctx.answer(n + 1).next("Idle"),
      onPut(_: unknown, ctx: Ctx) {
        this.data["responder"] = ctx.responder;
        return ctx.next("Idle");
      },
      onPing() {
        (this.data["responder"] as { answer(value: string): void }).answer("late");
      },
    },
  );
  await sim.settle();
  expect(await sim.until(door.get(1))).toBe(2);
  door.go();
  await sim.settle();
  const asked = door.put();
  door.ping();
  expect(await sim.until(asked)).toBe("late");
});

test("a request that has settled interrupts nothing", async () => {
  const stop = new AbortController();
  let runs = 0;
  const { sim, door } = live(
    {
      Start: task("start", ["Work"]),
      Work: task("work", ["Idle"], { interrupts: { Get: on("onGet", ["Idle"]) } }),
      Idle: events(),
    },
    {
      start: (_: unknown, ctx: Ctx) => ctx.sleep(10).then(() => ctx.next("Work")),
      work() {
        runs += 1;
        return never;
      },
      onGet: idle,
    },
  );
  const cancelled = rejection(door.get({}, { signal: stop.signal }));
  stop.abort();
  await sim.advance(10);
  expect(runs).toBe(1);
  expect((await cancelled).code).toBe("request-cancelled");
});

test("its handler must move, and only where the spec says", async () => {
  const cases: [Handlers["onGo"], string][] = [
    [() => undefined, "illegal-transition"],
    [(_: unknown, ctx: Ctx) => ctx.next("Work"), "illegal-transition"],
    [() => 5, "illegal-transition"],
  ];
  for (const [onGo, code] of cases) {
    const { sim, door } = working({ work: () => never, onGo });
    const failure = rejection(door.done);
    await sim.settle();
    door.go();
    await sim.settle();
    expect((await failure).code).toBe(code);
  }
});

const boom = () => {
  throw new Error("boom");
};

test("an error of its handler goes to its own fallback, else to that of the state, without another try", async () => {
  const own = working(
    { work: () => never, onGo: boom, onGoFallback: (_: Error, __: unknown, ctx: Ctx) => ctx.next("Idle") },
    {},
    { fallback: { at: "", call: "onGoFallback", next: ["Idle"] } },
  );
  await own.sim.settle();
  own.door.go();
  await own.sim.settle();
  expect(story(own.sim).slice(1)).toEqual([
    "failed onGo in Work: boom, then fallback",
    "moved Work -> Idle by onGoFallback",
  ]);
  let runs = 0;
  const states = working(
    {
      work() {
        runs += 1;
        return never;
      },
      onGo: boom,
      fall: (_: Error, ctx: Ctx) => ctx.next("Idle"),
    },
    { retry: { max: 5, backoff: [1, 1] }, fallback: { at: "", call: "fall", next: ["Idle"] } },
  );
  await states.sim.settle();
  states.door.go();
  await states.sim.advance(10);
  expect(runs).toBe(1);
  expect(story(states.sim).slice(1)).toEqual([
    "failed onGo in Work: boom, then fallback",
    "moved Work -> Idle by fall",
  ]);
});

test("an error of its handler that nothing takes fails the agent, and whoever asked is told too", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"], { interrupts: { Get: on("onGet", ["done"]) } }) },
    { work: () => never, onGet: boom },
  );
  await sim.settle();
  const [asked, done] = [rejection(door.get()), rejection(door.done)];
  await sim.settle();
  expect(await asked).toMatchObject({ code: "request-failed", cause: { message: "boom" } });
  expect(await done).toMatchObject({ code: "handler-failed", cause: { message: "boom" }, from: "Work" });
  expect(story(sim)).toContain("failed onGet in Work: boom, then end");
});

test("an agent that ends before it can handle the message makes it a dead letter", async () => {
  const { sim, door } = working({ work: () => never });
  await sim.settle();
  door.go();
  void door.interrupt({ deadline: 0 });
  await sim.settle();
  expect(story(sim).slice(1)).toEqual(["interrupted within 0", "dead letter Go: ended", "ended interrupted"]);
});

/** An agent whose work runs another of its kind, and that one another, `depth` in all. */
function nest(depth: number, notes: string[]): Loose {
  return agent(graph({ Work: task("work", ["done"]) }), {
    async work(_: unknown, ctx: Ctx) {
      await (depth === 1 ? ctx.sleep(1e9) : ctx.run(nest(depth - 1, notes)));
      return ctx.next("done");
    },
    finalize: ({ reason }: Ended) => void notes.push(`${depth} ${reason}`),
  });
}

test("the agents that the work runs are interrupted with it, three deep", async () => {
  const notes: string[] = [];
  const { sim, door } = working({ work: (_: unknown, ctx: Ctx) => ctx.run(nest(3, notes)) });
  await sim.settle();
  expect(sim.system.size).toBe(4);
  door.go();
  await sim.settle();
  expect(notes).toEqual(["1 interrupted", "2 interrupted", "3 interrupted"]);
  expect(sim.system.size).toBe(1);
  expect(sim.now).toBe(0);
});

const sync = (
  body: (state: unknown, ctx: { cancelled(): boolean; next(to: string): unknown }) => unknown,
) => ({
  url: "",
  body,
});

test("a sync state is interrupted before its body runs again", async () => {
  let runs = 0;
  const { sim, door } = live(
    {
      Work: {
        ...task("work", ["Idle"], { interrupts: { Go: { at: "", go: "Idle" } }, repeat: { every: 5 } }),
        mode: "sync",
      },
      Idle: events({ Ping: ping }),
    },
    {
      work: sync(() => {
        runs += 1;
      }),
      onPing() {},
    },
  );
  await sim.advance(12);
  expect(runs).toBe(3);
  door.go();
  await sim.advance(100);
  expect(runs).toBe(3);
});

test("an interrupting message finds room in a full mailbox, and others wait on in order", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], { interrupts: { Go: { at: "", go: "Idle" } } }),
      Idle: events({ Ping: ping }),
    },
    { work: () => never, onPing: (n: unknown) => void seen.push(n) },
    { more: { mailbox: { at: "specs/tested.yaml:3", capacity: 2, full: "reject" } } },
  );
  await sim.settle();
  for (const n of [1, 2, 3]) door.ping(n);
  door.go();
  await sim.settle();
  door.ping(4);
  await sim.settle();
  expect(seen).toEqual([1, 2, 4]);
  expect(story(sim)).toContain("dead letter Ping: full");
});
