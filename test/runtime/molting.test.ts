import { deliver } from "crb-gen";
import type { Graph } from "crb-gen/codegen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Ended } from "../../runtime/core/contract/address.js";
import type { Change, Subscription } from "../../runtime/core/contract/sources.js";
import type { MessageGraph, StateGraph } from "../../runtime/core/graph/graph.js";
import {
  agent,
  type Ctx,
  type Door,
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
  timer,
} from "./agents.js";

/** The messages of `Second`, in another order than those of `Tested`: `Ping`, `Get`, `Put` and, of its own, `Tell`. */
const MESSAGES: Record<string, MessageGraph> = {
  Tell: { kind: "event", at: "specs/second.yaml:2", method: "tell" },
  Put: { kind: "request", at: "specs/second.yaml:2", method: "put" },
  Get: { kind: "request", at: "specs/second.yaml:2", method: "get" },
  Ping: { kind: "event", at: "specs/second.yaml:2", method: "ping" },
};

/** An agent `Second` that has yet to be started. */
function second(
  states: Record<string, StateGraph>,
  handlers: Handlers,
  data: object = {},
  more: Partial<Graph> = {},
): Loose {
  return agent(
    { ...graph(states), agent: "Second", at: "specs/second.yaml:1", messages: MESSAGES, ...more },
    handlers,
    data,
  );
}

const MOLT = "molt Second";
const go = on("onGo", [MOLT]);
const pings = events({ Ping: on("onPing"), Get: on("onGet") }, { otherwise: "ignore" });

/** An agent that molts on `Go` into what `next` makes. */
function molting(
  next: (this: Loose) => unknown,
  states: Record<string, StateGraph> = {},
  handlers: Handlers = {},
  more: Partial<Graph> = {},
) {
  const sim = new Simulation().watch();
  const first = agent(
    graph({ Idle: events({ Go: go }, { otherwise: "defer" }), ...states }, more),
    {
      onGo(_: unknown, ctx: Ctx) {
        return ctx.next(MOLT, next.call(this));
      },
      ...handlers,
    },
    { n: 1 },
  );
  return { sim, first, door: sim.spawn(first) as Door };
}

test("an agent becomes another in its place: its number, its address, and what waits in its mailbox stay", async () => {
  const seen: unknown[] = [];
  const { sim, door } = molting(function () {
    return second(
      { Idle: pings },
      {
        onPing: (n: unknown) => void seen.push(n),
        onGet() {
          return this.data["n"];
        },
      },
      { n: this.data["n"] },
    );
  });
  door.ping(1);
  const asked = door.get();
  door.go();
  door.ping(2);
  await sim.settle();
  door.ping(3);
  expect(await asked).toBe(1);
  expect(await sim.until(door.get())).toBe(1);
  expect(seen).toEqual([1, 2, 3]);
  expect(door.id).toBe("Second#1");
  expect(sim.system.size).toBe(1);
  expect(story(sim).filter((line) => !/handled|deferred/.test(line))).toEqual([
    "started Idle",
    `moved Idle -> ${MOLT} by onGo`,
    "molted from Tested to Second#1 in Idle",
  ]);
});

test("what the new one does not take is a dead letter, a request of it is rejected, by old addresses too", async () => {
  const { sim, door } = molting(() => second({ Idle: pings }, { onPing() {}, onGet() {} }));
  door.pong();
  door.go();
  door.pong();
  await sim.settle();
  door.pong();
  expect(story(sim).filter((line) => line.startsWith("dead"))).toEqual(
    Array(3).fill("dead letter Pong: molted"),
  );
  const narrow = molting(() => second({ Idle: events() }, {}, {}, { messages: {} }));
  const waiting = rejection(narrow.door.get());
  narrow.door.go();
  await narrow.sim.settle();
  const text = "Second#1 takes no request Get: it has molted (specs/second.yaml:1)";
  expect(await waiting).toMatchObject({ code: "unexpected-message", message: text });
  expect(await rejection(narrow.door.get())).toMatchObject({ code: "unexpected-message", message: text });
});

test("its own address is that of the new one, which sends what only that one takes; deliver() goes by its messages", async () => {
  const seen: unknown[] = [];
  const { sim, door } = molting(() =>
    second(
      { Start: task("start", ["Idle"]), Idle: events({ Tell: on("onTell") }) },
      {
        start(_: unknown, ctx: Ctx) {
          (own(ctx) as unknown as { tell(what: string): void }).tell("self");
          return ctx.next("Idle");
        },
        onTell: (what: unknown) => void seen.push(what),
      },
      {},
      { schemas: { Tell: {} } },
    ),
  );
  door.go();
  await sim.settle();
  await deliver(door, "Tell", "outside");
  await sim.settle();
  expect(seen).toEqual(["self", "outside"]);
  expect(await rejection(deliver(door, "Pong"))).toMatchObject({ code: "invalid-message" });
});

test("initialize() of the new one runs, finalize() of the old one does not; the new one's output is the agent's", async () => {
  const seen: string[] = [];
  const { sim, door } = molting(
    () =>
      second(
        { Work: task("work", ["done"]) },
        {
          async initialize() {
            await null;
            seen.push("initialize second");
          },
          work: (_: unknown, ctx: Ctx) => ctx.next("done", 7),
          finalize: ({ reason }: Ended) => void seen.push(`finalize second ${reason}`),
        },
      ),
    {},
    {
      initialize: () => void seen.push("initialize first"),
      finalize: () => void seen.push("finalize first"),
    },
  );
  door.go();
  expect(await sim.until(door.done)).toBe(7);
  expect(seen).toEqual(["initialize first", "initialize second", "finalize second done"]);
});

test("a kept responder is answered by whoever has it", async () => {
  const { sim, door } = molting(
    function () {
      const { responder } = this.data;
      return second(
        { Idle: pings },
        { onPing: () => (responder as { answer(n: number): void }).answer(5), onGet() {} },
      );
    },
    { Idle: events({ Get: on("onGet", ["stay"], { answer: "later" }), Go: go }, { otherwise: "defer" }) },
    {
      onGet(_: unknown, ctx: Ctx) {
        this.data["responder"] = ctx.responder;
      },
    },
  );
  const asked = door.get();
  door.go();
  door.ping();
  expect(await sim.until(asked)).toBe(5);
});

test("an open responder is rejected when the new one ends", async () => {
  const { sim, door } = molting(
    () => second({ Work: task("work", ["done"]) }, { work: (_: unknown, ctx: Ctx) => ctx.next("done") }),
    { Idle: events({ Get: on("onGet", ["stay"], { answer: "later" }), Go: go }) },
    { onGet() {} },
  );
  const asked = rejection(door.get());
  door.go();
  await sim.settle();
  expect((await asked).code).toBe("ended");
});

test("agents that run inside stay, and are ended with the new one", async () => {
  const inner = agent(graph({ Idle: events() }), {});
  const { sim, door } = molting(
    () => second({ Idle: pings }, { onPing() {}, onGet() {} }),
    { Idle: events({ Ping: on("onPing"), Go: go }) },
    { onPing: (_: unknown, ctx: Ctx) => void ctx.run(inner) },
  );
  door.ping();
  door.go();
  await sim.settle();
  expect(sim.system.size).toBe(2);
  void door.interrupt();
  await sim.settle();
  expect(sim.system.size).toBe(0);
});

test("its timers are gone, ticks that wait too, and the new one's run", async () => {
  const seen: string[] = [];
  const { sim, door } = molting(
    () =>
      second(
        { Idle: events({}, { timers: { tick: timer({ every: 10 }) } }) },
        { onTick: () => void seen.push("second") },
      ),
    { Idle: events({ Go: go }, { hears: [] }) },
    { onTick: () => void seen.push("first") },
    { timers: { tick: timer({ every: 4 }) } },
  );
  await sim.advance(5);
  door.go();
  await sim.advance(25);
  expect(seen).toEqual(["second", "second"]);
});

test("an interrupted agent that molts handles what is queued as the new one, which hears of it, within the deadline", async () => {
  const seen: string[] = [];
  const slow = gate();
  const { sim, door } = molting(
    () => undefined,
    { Work: task("work", [MOLT]), Idle: events({ Go: on("onGo", ["Work"]) }, { otherwise: "defer" }) },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      async work(_: unknown, ctx: Ctx) {
        await slow.promise;
        return ctx.next(
          MOLT,
          second(
            { Idle: pings },
            {
              onPing: () => void seen.push("ping"),
              onGet: () => new Promise(() => {}),
              interrupted: () => void seen.push("second hears"),
            },
          ),
        );
      },
      interrupted: () => void seen.push("first hears"),
    },
  );
  door.go();
  door.ping();
  void door.get().catch(() => {});
  await sim.settle();
  const ended = door.interrupt({ deadline: 100 });
  slow.open();
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  expect(seen).toEqual(["first hears", "second hears", "ping"]);
  expect(sim.now).toBe(100);
});

const wrong: [string, () => unknown, string][] = [
  ["nothing", () => undefined, "and was given none"],
  ["an object of another kind", () => ({}), "not an object that is no agent"],
  ["an agent of another kind", () => agent(graph({ Idle: events() })), "not of Tested"],
];

test.each(wrong)("%s in its place fails the agent", async (_, make, words) => {
  const { sim, door } = molting(make);
  const failure = rejection(door.done);
  door.go();
  await sim.settle();
  expect(await failure).toMatchObject({
    code: "usage",
    message: `Tested#1: ctx.next("molt Second", agent) takes a new object of the agent Second, ${words}`,
  });
});

test("an agent that was started before, or lacks handlers, fails it as well, and is not touched", async () => {
  const started = second({ Idle: pings }, { onPing() {}, onGet: () => "mine" });
  const { sim, door } = molting(() => started);
  const other = sim.spawn(started) as Door;
  const failure = rejection(door.done);
  door.go();
  await sim.settle();
  expect(await failure).toMatchObject({
    code: "usage",
    message: expect.stringContaining("and Second#2 was started before"),
  });
  expect(await sim.until(other.get())).toBe("mine");
  const bare = molting(() => second({ Idle: pings }, {}));
  const missing = rejection(bare.door.done);
  bare.door.go();
  await bare.sim.settle();
  expect(await missing).toMatchObject({
    code: "usage",
    message: expect.stringContaining("missing handlers: onPing"),
  });
});

test("an object that an agent has become cannot be started", async () => {
  const shell = second({ Idle: pings }, { onPing() {}, onGet() {} });
  const { sim, door } = molting(() => shell);
  door.go();
  await sim.settle();
  expect(() => sim.spawn(shell)).toThrow("Second#1 was started before");
  expect(shell.state).toBe("Idle");
});

test("an agent that molts into its own kind starts anew, a thousand times, and leaves nothing behind", async () => {
  const sim = new Simulation();
  let lives = 0;
  const states = { Idle: events({ Ping: on("onPing", ["molt Tested"]), Get: on("onGet") }) };
  const handlers: Handlers = {
    initialize() {
      lives += 1;
    },
    onPing: (_: unknown, ctx: Ctx) => ctx.next("molt Tested", agent(graph(states), handlers)),
    onGet: () => lives,
  };
  const door = sim.spawn(agent(graph(states), handlers)) as Door;
  for (let n = 0; n < 1000; n++) door.ping();
  expect(await sim.until(door.get())).toBe(1001);
  await sim.until(door.interrupt());
  expect(sim.system.size).toBe(0);
});

test("mailboxes with and without bounds are moved from and into, and senders in line keep their places", async () => {
  for (const [before, after] of [
    ["wait", undefined],
    [undefined, "wait"],
    ["wait", "wait"],
    ["wait", "reject"],
  ] as const) {
    const bound = (full: typeof before | typeof after) =>
      full === undefined ? {} : { mailbox: { at: "", capacity: 3, full } };
    const seen: unknown[] = [];
    const { sim, door } = molting(
      () =>
        second({ Idle: pings }, { onPing: (n: unknown) => void seen.push(n), onGet() {} }, {}, bound(after)),
      { Start: task("start", ["Idle"]) },
      { start: (_: unknown, ctx: Ctx) => ctx.sleep(5).then(() => ctx.next("Idle")) },
      { ...bound(before), initial: "Start" },
    );
    await sim.settle();
    door.go();
    for (let n = 0; n < 5; n++) door.ping(n);
    await sim.advance(10);
    for (let n = 5; n < 8; n++) door.ping(n);
    await sim.settle();
    const lost = sim.log.flatMap((entry) => (entry.type === "dead-letter" ? [entry.why] : []));
    expect(seen.length + lost.length, `${before} ${after}`).toBe(8);
    expect(seen).toEqual([...seen].sort());
    if (after !== "reject") expect(seen).toHaveLength(8);
  }
});

test("a sender in line whose event the new one does not take hears of it, and so does one who sends later", async () => {
  const { sim, door } = molting(
    () => second({ Idle: events({ Get: on("onGet") }) }, { onGet() {} }),
    { Start: task("start", ["Idle"]) },
    { start: (_: unknown, ctx: Ctx) => ctx.sleep(5).then(() => ctx.next("Idle")) },
    { mailbox: { at: "", capacity: 1, full: "wait" }, initial: "Start" },
  );
  await sim.settle();
  door.go();
  door.pong(0); // comes in when Go is taken
  const waiting: unknown = door.pong(1);
  await sim.advance(10);
  const refusal = { code: "unexpected-message", message: expect.stringContaining("takes no event Pong") };
  expect(await rejection(waiting as Promise<void>)).toMatchObject(refusal);
  expect(await rejection(door.pong(2) as unknown as Promise<void>)).toMatchObject(refusal);
});

test("a response that comes after the molt is heard by the new one, if it has replies to the request", async () => {
  const asks = { Get: { at: "", method: "get", reply: "GetReply", tagged: true } } as const;
  for (const knows of [true, false]) {
    const seen: unknown[] = [];
    const replies = { Get: on("onGetReply") };
    const { sim, door } = molting(
      () =>
        second(
          { Idle: events({ Ping: on("onPing") }, knows ? { replies } : {}) },
          { onPing() {}, onGetReply: (n: unknown, ctx: Ctx) => void seen.push(n, ctx.tag) },
          {},
          knows ? { asks } : {},
        ),
      { Idle: events({ Ping: on("onPing"), Go: go }, { replies }) },
      {
        onPing(to: unknown, ctx: Ctx) {
          ctx.ask("Get", to, {}, "tag");
        },
        onGetReply() {},
      },
      { asks },
    );
    const other = sim.spawn(
      agent(graph({ Idle: events({ Get: on("onGet") }) }), {
        onGet: (_: unknown, ctx: Ctx) => ctx.sleep(10).then(() => 5),
      }),
    );
    door.ping(other);
    door.go();
    await sim.advance(20);
    expect(seen).toEqual(knows ? [5, "tag"] : []);
    const dead = story(sim).filter((line) => line.startsWith("dead"));
    expect(dead).toEqual(knows ? [] : ["dead letter GetReply: molted"]);
  }
});

/** Keeps what a subscription brings, in words. */
function listening(seen: unknown[]) {
  return (change: Change<unknown, unknown>) => {
    if (change.kind === "end") seen.push("end");
    else seen.push(`${change.kind} ${change.kind === "snapshot" ? change.snapshot : change.update}`);
  };
}

const publications = { Config: { at: "", method: "config", call: "configSnapshot" } };
type Publisher = Door & { config(listener: (change: Change<unknown, unknown>) => void): Subscription };

test("those who subscribed hear the new one go on where the old one stopped, or the end", async () => {
  for (const knows of [true, false]) {
    const seen: unknown[] = [];
    const publish = (update: unknown, ctx: Ctx) => ctx.publish("Config", update);
    const { sim, door } = molting(
      () =>
        second(
          { Idle: events({ Ping: on("onPing") }) },
          { onPing: knows ? publish : () => {}, configSnapshot: () => "new" },
          {},
          knows ? { publications } : {},
        ),
      { Idle: events({ Ping: on("onPing"), Go: go }) },
      { onPing: publish, configSnapshot: () => "old" },
      { publications },
    );
    const publisher = door as Publisher;
    publisher.config(listening(seen));
    door.ping(1);
    door.go();
    publisher.config(listening(seen));
    door.ping(2);
    await sim.settle();
    publisher.config(listening(seen));
    door.ping(3);
    await sim.settle();
    const rest = ["update 2", "snapshot new", "update 2", "snapshot new", "update 3", "update 3", "update 3"];
    expect([...seen].sort()).toEqual(
      ["snapshot old", "update 1", ...(knows ? rest : ["end", "end", "end"])].sort(),
    );
  }
});

test("what it has subscribed to goes on, and is given up by one that does not hear it", async () => {
  const subscriptions = { Config: { at: "", method: "config" } };
  for (const knows of [true, false]) {
    const seen: unknown[] = [];
    const publisher = agent(graph({ Idle: events({ Ping: on("onPing") }) }, { publications }), {
      onPing: (update: unknown, ctx: Ctx) => ctx.publish("Config", update),
      configSnapshot: () => "old",
    });
    const subscribes = { Config: on("onConfig") };
    const onConfig = listening(seen);
    const { sim, door } = molting(
      () =>
        second(
          { Idle: events({ Ping: on("onPing") }, knows ? { subscribes } : {}) },
          { onPing() {}, onConfig },
          {},
          knows ? { subscriptions } : {},
        ),
      { Idle: events({ Ping: on("onPing"), Go: go }, { subscribes }) },
      { onPing: (to: object, ctx: Ctx) => void ctx.subscribe("Config", to), onConfig },
      { subscriptions },
    );
    const other = sim.spawn(publisher);
    door.ping(other);
    await sim.settle();
    door.go();
    await sim.settle();
    for (const n of [1, 2, 3]) other.ping(n);
    await sim.settle();
    expect(seen).toEqual(knows ? ["snapshot old", "update 1", "update 2", "update 3"] : ["snapshot old"]);
    const dead = story(sim).filter((line) => line.startsWith("dead"));
    expect(dead).toEqual(knows ? [] : ["dead letter Config: molted"]);
  }
});

test("no timer of the old one is left with the host", async () => {
  const { sim, door } = molting(
    () => second({ Idle: pings }, { onPing() {}, onGet() {} }),
    {},
    { onTick() {} },
    { timers: { long: timer({ after: 1e6 }) } },
  );
  await sim.advance(5);
  door.go();
  await sim.settle();
  await expect(sim.until(gate().promise)).rejects.toThrow("nothing is left to happen at 5 ms");
});

test("what waits at the molt takes room in the new mailbox, until it is handled", async () => {
  const seen: unknown[] = [];
  const works = [gate(), gate()];
  const handlers: Handlers = {
    onTell: (n: number) => works[n]?.promise,
    onPing: (n: unknown) => void seen.push(n),
  };
  const mailbox = { at: "", capacity: 3, full: "reject" } as const;
  const { sim, door } = molting(() =>
    second(
      { Start: task("start", ["Idle"]), Idle: events({ Tell: on("onTell"), Ping: on("onPing") }) },
      { start: (_: unknown, ctx: Ctx) => works[0]?.promise.then(() => ctx.next("Idle")), ...handlers },
      {},
      { mailbox, schemas: { Tell: {} } },
    ),
  );
  door.go();
  door.ping(1);
  door.ping(2);
  await sim.settle();
  door.ping(3);
  door.ping(4);
  works[0]?.open();
  await sim.settle();
  expect(seen).toEqual([1, 2, 3]);
  await deliver(door, "Tell", 1);
  await sim.settle();
  for (const n of [5, 6, 7, 8]) door.ping(n);
  works[1]?.open();
  await sim.settle();
  expect(seen).toEqual([1, 2, 3, 5, 6, 7]);
  expect(story(sim).filter((line) => line.startsWith("dead"))).toEqual(
    Array(2).fill("dead letter Ping: full"),
  );
});

test("a stream whose event the new one does not take ends: its iterator is returned, failed() hears why", async () => {
  const log: unknown[] = [];
  const items: AsyncIterator<number> = {
    next: async () => ({ done: false, value: 1 }),
    async return() {
      log.push("returned");
      return { done: true, value: undefined };
    },
  };
  let running = () => true;
  const failed = ({ message }: Error) => void log.push(message);
  const { sim, door } = molting(
    () => undefined,
    {},
    {
      async onGo(_: unknown, ctx: Ctx) {
        const stream = ctx.consume("Pong", { [Symbol.asyncIterator]: () => items });
        running = () => stream.running;
        await ctx.sleep(5); // until an item waits
        return ctx.next(MOLT, second({ Idle: pings }, { onPing() {}, onGet() {}, failed }));
      },
    },
  );
  door.go();
  await sim.advance(10);
  expect(running()).toBe(false);
  expect(log).toEqual([
    "returned",
    expect.stringContaining('Second#1: the stream of Pong failed: Second#1 takes no event "Pong"'),
  ]);
});

test("one that is ended while it molts leaves nobody waiting for room, nor for an answer", async () => {
  const publications = { Config: { at: "specs/tested.yaml:3", method: "config", call: "configSnapshot" } };
  const mailbox = { at: "specs/tested.yaml:5", capacity: 1, full: "wait" } as const;
  const work = gate();
  const { sim, door } = live(
    { Work: task("work", [MOLT]) },
    {
      configSnapshot: () => 1,
      work: (_: unknown, ctx: Ctx) =>
        work.promise.then(() =>
          ctx.next(MOLT, second({ Idle: pings }, { onPing() {}, onGet() {} }, {}, { mailbox })),
        ),
    },
    { more: { publications, mailbox } },
  );
  const { config } = door as Door & { config(listener: (change: Change<unknown, unknown>) => void): void };
  config.call(door, ({ kind }) => {
    if (kind === "end") void door.interrupt({ deadline: 0 });
  });
  const sent = [1, 2, 3].map((n) => door.ping(n) as unknown as Promise<void>);
  const asked = rejection(door.get({}, { timeout: Infinity }));
  await sim.settle();
  work.open();
  expect((await sim.until(door.ended)).reason).toBe("interrupted");
  const refused = { status: "rejected", reason: expect.objectContaining({ code: "ended" }) };
  expect(await sim.until(Promise.allSettled(sent))).toEqual([
    { status: "fulfilled", value: undefined },
    refused,
    refused,
  ]);
  expect(await sim.until(asked)).toMatchObject({ code: "ended" });
  const dead = story(sim).filter((line) => line.startsWith("dead"));
  expect(dead.sort()).toEqual(["dead letter Get: ended", ...Array(3).fill("dead letter Ping: ended")]);
});

test("what a handler has left running goes on over a molt, and is of the new agent then", async () => {
  const kept: Ctx[] = [];
  const slept = gate<string>();
  const ticks: unknown[] = [];
  const timers = { tick: timer({ after: 10, start: "manual" }) };
  const { sim, door } = molting(
    () =>
      second(
        { Idle: events({ Get: on("onGet") }, { timers }) },
        { onGet() {}, onTick: () => void ticks.push(sim.now) },
      ),
    { Idle: events({ Go: go, Ping: on("onPing") }) },
    {
      onPing(_: unknown, ctx: Ctx) {
        kept.push(ctx);
        void ctx.sleep(50).then(() => slept.open("slept"));
      },
    },
  );
  door.ping();
  door.go();
  await sim.settle();
  const [old] = kept;
  expect([old?.signal.aborted, old?.state]).toEqual([false, "Idle"]);
  old?.timer("tick").start();
  expect(await sim.until(slept.promise)).toBe("slept");
  expect(ticks).toEqual([10]);
  void door.interrupt();
  expect(old?.signal.aborted).toBe(true);
  old?.next("Idle");
  expect(await sim.until(door.ended)).toMatchObject({
    reason: "failed",
    error: { code: "step-not-returned" },
  });
});
