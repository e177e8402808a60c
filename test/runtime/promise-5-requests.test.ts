import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { type Ctx, type Door, events, gate, live, on, own, rejection, story, task } from "./agents.js";

type Responder = { answer(value: unknown): void; fail(error: Error): void };

const idle = (more = {}) => events({ Get: on("onGet"), Put: on("onPut"), Go: on("onGo", ["done"]) }, more);
const never = new Promise(() => {});
const end = (_: unknown, ctx: Ctx) => ctx.next("done");

test("promise 5: a request is answered with what its handler returns, now or later", async () => {
  const { sim, door } = live(
    { Idle: idle() },
    { onGet: (n: number) => n + 1, onPut: async (n: number) => n * 2, onGo: end },
  );
  expect(await sim.until(door.get(1))).toBe(2);
  expect(await sim.until(door.put(4))).toBe(8);
});

test("promise 5: a request may be answered and move; its answer comes first", async () => {
  const order: string[] = [];
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet", ["stay", "Work"]) }), Work: task("work", ["done"]) },
    {
      onGet: (_: unknown, ctx: Ctx) => ctx.answer("yes").next("Work"),
      work: async (_: unknown, ctx: Ctx) => {
        order.push("work");
        return ctx.next("done");
      },
    },
  );
  void door.get().then((answer) => order.push(`answer ${String(answer)}`));
  await sim.until(door.done);
  expect(order.sort()).toEqual(["answer yes", "work"]);
});

test("promise 5: a request times out by its spec, by its asker's choice, or after 30 s", async () => {
  const { sim, door } = live({ Idle: idle() }, { onGet: () => never, onPut: () => never, onGo: end });
  const times: Record<string, number> = {};
  const note = (name: string, asked: Promise<unknown>) =>
    rejection(asked).then((error) => {
      expect(error).toMatchObject({ code: "request-timeout", agent: "Tested#1" });
      times[name] = sim.now;
    });
  const all = Promise.all([
    note("spec", door.put()),
    note("asker", door.put({}, { timeout: 20 })),
    note("now", door.put({}, { timeout: 0 })),
    note("fraction", door.put({}, { timeout: 30.5 })),
    note("default", door.get()),
  ]);
  await sim.until(all);
  expect(times).toEqual({ now: 0, asker: 20, fraction: 31, spec: 50, default: 30_000 });
});

test("promise 5: an asker may wait for ever", async () => {
  const slow = gate<string>();
  const { sim, door } = live({ Idle: idle() }, { onGet: () => slow.promise, onPut() {}, onGo: end });
  const answer = door.get({}, { timeout: Infinity });
  await sim.advance(1e9);
  slow.open("at last");
  expect(await answer).toBe("at last");
});

test.each([Number.NaN, -1, Number("x")])("promise 5: %d is no timeout", async (timeout) => {
  const { door } = live({ Idle: idle() }, { onGet: () => never, onPut() {}, onGo: end });
  expect(await rejection(door.get({}, { timeout }))).toMatchObject({ code: "usage" });
});

test("promise 5: the asker gives up through its signal, which keeps no listener", async () => {
  const asker = new AbortController();
  const { sim, door } = live({ Idle: idle() }, { onGet: () => never, onPut: () => "x", onGo: end });
  await sim.until(door.put({}, { signal: asker.signal }));
  expect(getEventListeners(asker.signal, "abort")).toHaveLength(0);
  const asked = rejection(door.get({}, { signal: asker.signal }));
  await sim.settle();
  asker.abort(new Error("changed my mind"));
  expect(await asked).toMatchObject({ code: "request-cancelled", cause: { message: "changed my mind" } });
  expect(getEventListeners(asker.signal, "abort")).toHaveLength(0);
});

test("promise 5: a request whose signal has fired already is never sent", async () => {
  const { sim, door } = live({ Idle: idle() }, { onGet: () => 1, onPut() {}, onGo: end });
  const asked = rejection(door.get({}, { signal: AbortSignal.abort() }));
  expect(await asked).toMatchObject({ code: "request-cancelled" });
  await sim.settle();
  expect(story(sim)).toEqual(["started Idle"]);
});

test("promise 5: a request given up while it waits in the mailbox is not handled", async () => {
  const slow = gate();
  const seen: unknown[] = [];
  const { sim, door } = live(
    { Idle: idle() },
    { onGet: () => slow.promise, onPut: (n: unknown) => void seen.push(n), onGo: end },
  );
  void door.get();
  const first = rejection(door.put(1));
  await sim.advance(60);
  expect(await first).toMatchObject({ code: "request-timeout" });
  slow.open();
  await sim.until(door.put(2));
  expect(seen).toEqual([2]);
});

test("promise 5: a reply too late goes nowhere", async () => {
  const slow = gate<string>();
  const { sim, door } = live({ Idle: idle() }, { onPut: () => slow.promise, onGet: () => "next", onGo: end });
  const asked = rejection(door.put());
  await sim.advance(60);
  await asked;
  slow.open("late");
  expect(await sim.until(door.get())).toBe("next");
  expect(sim.reported).toEqual([]);
});

test("promise 5: a handler that throws fails its asker, with the cause, and the agent lives on", async () => {
  const cause = new RangeError("too far");
  const { sim, door } = live(
    { Idle: idle() },
    { onGet: () => Promise.reject(cause), onPut: () => "alive", onGo: end },
  );
  const error = await rejection(sim.until(door.get()));
  expect(error).toMatchObject({ code: "request-failed", message: "Tested#1 failed to answer Get: too far" });
  expect(error.cause).toBe(cause);
  expect(await sim.until(door.put())).toBe("alive");
});

test("promise 5: a request that the state does not expect, or ignores, is rejected and says so", async () => {
  const { sim, door } = live({ Idle: events({ Put: "ignore" }) }, {});
  const unexpected = await rejection(sim.until(door.get()));
  expect(unexpected).toMatchObject({ code: "unexpected-message", from: "Idle" });
  const ignored = await rejection(sim.until(door.put()));
  expect(ignored).toMatchObject({
    code: "unanswered",
    message: 'Tested#1 ignores Put in state "Idle" (specs/tested.yaml:20)',
  });
});

test("promise 5: a deferred request is answered by the next state, or times out there", async () => {
  const { sim, door } = live(
    { Shut: events({ Get: "defer", Put: "defer", Go: { at: "", go: "Open" } }), Open: idle() },
    { onGet: () => "open", onPut: () => "open", onGo: end },
  );
  const [get, put] = [door.get(), rejection(door.put())];
  await sim.advance(100);
  door.go();
  expect(await sim.until(get)).toBe("open");
  expect(await put).toMatchObject({ code: "request-timeout" });
});

test("promise 5: a request that only moves is answered with nothing", async () => {
  const { sim, door } = live({ Idle: events({ Get: { at: "", go: "done" } }) }, {});
  expect(await sim.until(door.get())).toBeUndefined();
  expect(await door.ended).toMatchObject({ reason: "done" });
});

const later = { answer: "later" } as const;

test("promise 5: a kept responder answers later, from any state, once", async () => {
  let kept: Responder | undefined;
  const { sim, door } = live(
    {
      Idle: events({ Get: on("onGet", ["stay", "Work"], later) }),
      Work: task("work", ["Other"]),
      Other: events({ Go: on("onGo") }),
    },
    {
      onGet(_: unknown, ctx: Ctx & { responder: Responder }) {
        kept = ctx.responder;
        return ctx.next("Work");
      },
      work: (_: unknown, ctx: Ctx) => ctx.next("Other"),
      onGo() {
        kept?.answer("done");
        kept?.answer("again");
        kept?.fail(new Error("too late"));
      },
    },
  );
  const asked = door.get();
  await sim.settle();
  door.go();
  expect(await sim.until(asked)).toBe("done");
  expect(sim.reported).toEqual([]);
});

test("promise 5: ctx.responder read after the handler returned is still that of its own request", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet", ["stay"], later), Put: on("onPut", ["stay"], later) }) },
    {
      onGet(n: number, ctx: Ctx) {
        void ctx.sleep(10 - n).then(() => ctx.responder?.answer(n));
      },
      onPut(n: number, ctx: Ctx) {
        void ctx.sleep(n).then(() => ctx.responder?.fail(new Error(`no ${n}`)));
      },
    },
  );
  const asked = [1, 2, 3].map((n) => door.get(n));
  const failed = rejection(door.put(5));
  expect(await sim.until(Promise.all(asked))).toEqual([1, 2, 3]);
  expect(await sim.until(failed)).toMatchObject({ code: "request-failed", cause: { message: "no 5" } });
});

test("promise 5: ctx.answer on a context kept from an earlier request answers no other one", async () => {
  let kept: Ctx | undefined;
  const { sim, door } = live(
    { Idle: idle() },
    {
      onGet(_: unknown, ctx: Ctx) {
        kept = ctx;
        return "first";
      },
      async onPut() {
        kept?.answer("stolen");
        return "own";
      },
      onGo: end,
    },
  );
  expect(await sim.until(door.get())).toBe("first");
  expect(await sim.until(door.put())).toBe("own");
});

test("promise 5: an answer that belongs to another request does not answer this one", async () => {
  let kept: unknown;
  const { sim, door } = live(
    { Idle: idle() },
    {
      onGet(_: unknown, ctx: Ctx) {
        kept = ctx.answer("first");
        return kept;
      },
      onPut: () => kept,
      onGo: end,
    },
  );
  expect(await sim.until(door.get())).toBe("first");
  expect(await rejection(sim.until(door.put({}, { timeout: Infinity })))).toMatchObject({ code: "ended" });
  expect(await door.ended).toMatchObject({ reason: "failed", error: { code: "unanswered" } });
});

test("promise 5: a promise is no response, since nobody would time it", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet"), Put: on("onPut", ["stay"], later) }) },
    {
      onGet: (_: unknown, ctx: Ctx) => ctx.answer(never),
      onPut: (_: unknown, ctx: Ctx) => ctx.responder?.answer({ then: () => {} }),
    },
  );
  for (const method of ["get", "put"] as const) {
    const asked = door[method]({}, { timeout: Infinity });
    expect((await rejection(sim.until(asked))).message).toContain("the response is a promise");
  }
});

test.each(["get", "put"] as const)(
  "promise 5: a response with a trap for `then` fails the asker of %s alone",
  async (method) => {
    const trap = () =>
      Object.defineProperty({}, "then", {
        get() {
          throw new Error("trap");
        },
      });
    const { sim, door } = live(
      { Idle: idle() },
      { onGet: trap, onPut: (_: unknown, ctx: Ctx) => ctx.answer(trap()), onGo: end },
    );
    expect(await rejection(sim.until(door[method]()))).toMatchObject({ code: "request-failed" });
    door.go();
    expect(await sim.until(door.ended)).toMatchObject({ reason: "done" });
  },
);

/** An agent that is asked with no time limit, and then ends in some way. */
const ways: [string, Parameters<typeof live>[1], (door: Door) => unknown][] = [
  ["is done", { onGet: () => never, onPut() {}, onGo: end }, (door) => door.interrupt({ deadline: 1 })],
  [
    "ends itself in the handler and then returns",
    {
      onGet(_: unknown, ctx: Ctx) {
        void own(ctx).interrupt({ deadline: 0 });
        return "x";
      },
    },
    () => {},
  ],
  [
    "ends itself in the handler and then throws",
    {
      onGet(_: unknown, ctx: Ctx) {
        void own(ctx).interrupt({ deadline: 0 });
        throw new Error("x");
      },
    },
    () => {},
  ],
  [
    "ends itself in the handler and then awaits",
    {
      onGet(_: unknown, ctx: Ctx) {
        void own(ctx).interrupt({ deadline: 0 });
        return never;
      },
    },
    () => {},
  ],
  [
    "fails by a bad result of this very handler",
    { onGet: (_: unknown, ctx: Ctx) => void ctx.next("done") },
    () => {},
  ],
  [
    "fails by an undeclared move of this very handler",
    { onGet: (_: unknown, ctx: Ctx) => ctx.answer(never).next("X") },
    () => {},
  ],
];

test.each(ways)("promise 5: no request hangs when the agent %s", async (_, handlers, tell) => {
  const { sim, door } = live(
    { Idle: idle() },
    { onPut() {}, onGo: end, ...handlers, finalize: () => Promise.resolve() },
  );
  const asked = [
    rejection(door.get({}, { timeout: Infinity })),
    rejection(door.put({}, { timeout: Infinity })),
  ];
  await sim.settle();
  tell(door);
  for (const error of await sim.until(Promise.all(asked))) expect(error.code).toMatch(/ended|request-failed/);
  expect(await rejection(door.get())).toMatchObject({
    code: "ended",
    message: expect.stringMatching(
      /^Tested#1 ended before it answered Get: it (is interrupted|failed: .+)$/s,
    ),
  });
});

const boom = new Error("boom");
const ends: [string, string, object | undefined][] = [
  ["finish", "it is done", undefined],
  ["throw", 'it failed: Tested#1: state "Work" failed: boom (specs/tested.yaml:10)', { cause: boom }],
  ["wait", "it is interrupted", undefined],
  ["throw when interrupted", "it is interrupted: boom", boom],
];

test.each(ends)("promise 5: who asked an agent that ended is told how: %s", async (what, words, cause) => {
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      async work(_: unknown, ctx: Ctx) {
        if (what === "wait") return never;
        await ctx.sleep(5).catch(() => {});
        if (what !== "finish") throw boom;
        return ctx.next("done");
      },
    },
  );
  const waiting = rejection(door.get());
  await sim.settle();
  if (/wait|interrupted/.test(what)) void door.interrupt({ deadline: 10 });
  await sim.until(door.ended);
  for (const error of [await sim.until(waiting), await rejection(door.get())]) {
    expect(error).toMatchObject({
      code: "ended",
      message: `Tested#1 ended before it answered Get: ${words}`,
    });
    if (cause === undefined) expect(error.cause).toBeUndefined();
    else expect(error.cause).toMatchObject(cause);
  }
});

test("promise 5: a request to an agent that is asked to end is refused and says so", async () => {
  const { sim, door } = live({ Work: task("work", ["done"]) }, { work: () => never });
  await sim.settle();
  void door.interrupt();
  expect((await rejection(door.get())).message).toBe(
    "Tested#1 ended before it answered Get: it is interrupted",
  );
});

test("promise 5: a request whose handler must move and stays is rejected with its agent", async () => {
  const { sim, door } = live({ Idle: events({ Get: on("onGet", ["done"]) }) }, { onGet: () => "x" });
  expect(await rejection(sim.until(door.get({}, { timeout: Infinity })))).toMatchObject({ code: "ended" });
  expect(await door.ended).toMatchObject({ error: { code: "illegal-transition", to: "stay" } });
});

test("promise 5: queued, deferred and kept requests are rejected when the agent ends", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: "defer", Put: on("onPut", ["stay"], later), Go: on("onGo", ["done"]) }) },
    { onPut() {}, onGo: end },
  );
  const wait = { timeout: Infinity };
  const asked = [door.get({}, wait), door.put({}, wait)].map(rejection);
  door.go();
  asked.push(rejection(door.get({}, wait)));
  for (const error of await sim.until(Promise.all(asked))) expect(error).toMatchObject({ code: "ended" });
});

test("promise 5: an agent in its last hooks takes no requests any more", async () => {
  const last = gate();
  const { sim, door } = live(
    { Idle: idle() },
    { onGet: () => 1, onPut() {}, onGo: end, finalize: () => last.promise },
  );
  door.go();
  await sim.settle();
  expect(await rejection(door.get({}, { timeout: Infinity }))).toMatchObject({ code: "ended" });
  last.open();
  expect(await sim.until(door.ended)).toMatchObject({ reason: "done" });
});

test("promise 5: the fallback of a request's handler answers in its place, and may move as well", async () => {
  const fallback = { at: "", call: "fallback", next: ["stay", "Other"] };
  const { sim, door, agent } = live(
    { Idle: events({ Get: on("onGet", ["stay"], { fallback }) }), Other: events() },
    {
      onGet() {
        throw new Error("no answer here");
      },
      fallback: (error: Error, { moves }: { moves?: true }, ctx: Ctx) =>
        moves ? ctx.answer("moved").next("Other") : `in its place: ${error.message}`,
    },
  );
  expect(await sim.until(door.get())).toBe("in its place: no answer here");
  expect(await sim.until(door.get({ moves: true }))).toBe("moved");
  expect(agent.state).toBe("Other");
});
