import type { AskOptions } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Graph } from "../../runtime/core/graph/graph.js";
import { agent, type Ctx, type Door, events, gate, graph, type Handlers, on } from "./agents.js";

/** Every way in which a request can settle, by each of the ways to ask: exactly once, whatever comes after. */

interface Responder {
  answer(value: unknown): void;
  fail(error: Error): void;
  readonly settled: boolean;
}

interface World {
  readonly sim: Simulation;
  /** The agent that is asked, and another one. */
  readonly door: Door;
  readonly other: Door;
  /** Responders that its handler has kept. */
  readonly kept: Responder[];
  readonly asker: AbortController;
}

interface Way {
  /** What the agent that is asked does, besides what it always does. */
  readonly asked?: Handlers;
  readonly graph?: Partial<Graph>;
  readonly request?: "Get" | "Put";
  readonly options?: (world: World) => AskOptions;
  /** Before and after the request is made. */
  readonly before?: (world: World) => unknown;
  readonly after?: (world: World) => unknown;
  /** The response, or the code of the error. */
  readonly outcome: unknown;
}

const never = new Promise<never>(() => {});
const kept = { answer: "later" } as const;

/** `Get` is kept, to be answered later; `Put` is answered by its handler, and waits no longer than 50 ms. */
const STATES = {
  Idle: events({
    Get: on("onGet", ["stay", "Other", "done"], kept),
    Put: on("onPut", ["stay", "Other"]),
    Go: on("onGo", ["stay", "Other", "done"]),
    Ping: on("onPing"),
  }),
  Other: events({ Get: "ignore", Put: "defer", Go: on("onGo", ["stay", "Idle"]), Pong: on("onPong") }),
};

const ways: readonly (readonly [name: string, way: Way])[] = [
  ["its handler returns the response", { asked: { onPut: () => "put" }, request: "Put", outcome: "put" }],
  ["its handler promises it", { asked: { onPut: async () => "put" }, request: "Put", outcome: "put" }],
  [
    "it is answered, and the agent moves",
    {
      asked: { onPut: (_: unknown, ctx: Ctx) => ctx.answer("put").next("Other") },
      request: "Put",
      outcome: "put",
    },
  ],
  ["its responder answers later", { after: ({ kept }) => kept[0]?.answer("later"), outcome: "later" }],
  [
    "its responder answers from another state",
    {
      asked: { onPong: (world: World) => world.kept[0]?.answer("from Other") },
      after: (world) => {
        world.door.go("Other");
        world.door.pong(world);
      },
      outcome: "from Other",
    },
  ],
  [
    "it is handed on to another agent, which answers",
    { after: ({ kept, other }) => other.ping(kept[0]), outcome: "from another agent" },
  ],
  ["its responder fails", { after: ({ kept }) => kept[0]?.fail(new Error("no")), outcome: "request-failed" }],
  [
    "its handler throws",
    {
      asked: {
        onPut() {
          throw new Error("no");
        },
      },
      request: "Put",
      outcome: "request-failed",
    },
  ],
  [
    "its handler rejects",
    { asked: { onPut: () => Promise.reject(new Error("no")) }, request: "Put", outcome: "request-failed" },
  ],
  [
    "it is answered with a promise",
    { after: ({ kept }) => kept[0]?.answer(Promise.resolve(1)), outcome: "request-failed" },
  ],
  [
    "its handler moves on without an answer",
    {
      asked: { onPut: (_: unknown, ctx: Ctx) => ctx.next("Other") },
      request: "Put",
      outcome: "ended",
    },
  ],
  [
    "the spec's timeout runs out",
    { asked: { onPut: () => never }, request: "Put", outcome: "request-timeout" },
  ],
  ["the asker's timeout runs out", { options: () => ({ timeout: 5 }), outcome: "request-timeout" }],
  ["it has 30 s where nobody says", { outcome: "request-timeout" }],
  [
    "its timeout runs out in the mailbox",
    {
      asked: { onPut: () => never },
      before: ({ door }) => caught(door.put()),
      request: "Put",
      outcome: "request-timeout",
    },
  ],
  ["its timeout is none", { options: () => ({ timeout: -1 }), outcome: "usage" }],
  [
    "its asker gives up",
    {
      options: ({ asker }) => ({ signal: asker.signal }),
      after: ({ asker }) => asker.abort(),
      outcome: "request-cancelled",
    },
  ],
  [
    "its asker has given up before",
    {
      before: ({ asker }) => asker.abort(),
      options: ({ asker }) => ({ signal: asker.signal }),
      outcome: "request-cancelled",
    },
  ],
  ["the agent is done", { after: ({ door }) => door.go("done"), outcome: "ended" }],
  [
    "the agent is done before it gets to it",
    { before: ({ door }) => door.go("done"), request: "Put", outcome: "ended" },
  ],
  ["the agent fails", { after: ({ door }) => door.go("nowhere"), outcome: "ended" }],
  ["the agent is interrupted", { after: ({ door }) => void door.interrupt(), outcome: "ended" }],
  [
    "the agent is ended at once, in its handler",
    {
      asked: { onPut: () => never },
      request: "Put",
      after: ({ door }) => void door.interrupt({ deadline: 0 }),
      outcome: "ended",
    },
  ],
  [
    "the agent is asked to end",
    {
      asked: { onPut: () => never },
      before: async ({ door, sim }) => {
        caught(door.put());
        await sim.settle();
        void door.interrupt({ deadline: 10 });
      },
      outcome: "ended",
    },
  ],
  ["the agent has ended", { before: ({ door, sim }) => sim.until(door.interrupt()), outcome: "ended" }],
  ["the state ignores it", { before: ({ door }) => door.go("Other"), outcome: "unanswered" }],
  [
    "the state does not expect it",
    { graph: { states: { Idle: events({ Ping: on("onPing") }) } }, outcome: "unexpected-message" },
  ],
  [
    "it is deferred, and answered by the next state",
    {
      asked: { onPut: () => "put" },
      before: ({ door }) => door.go("Other"),
      request: "Put",
      after: ({ door }) => door.go("Idle"),
      outcome: "put",
    },
  ],
  [
    "it is deferred until its timeout",
    { before: ({ door }) => door.go("Other"), request: "Put", outcome: "request-timeout" },
  ],
  [
    "the mailbox is full",
    {
      graph: { mailbox: { at: "", capacity: 1, full: "reject" } },
      asked: { onPut: () => never },
      before: async ({ door, sim }) => {
        caught(door.put());
        await sim.settle();
        door.ping();
      },
      outcome: "mailbox-full",
    },
  ],
  [
    "it gives way to a newer message",
    {
      graph: { mailbox: { at: "", capacity: 1, full: "dropOldest" } },
      asked: { onPut: () => never },
      before: async ({ door, sim }) => {
        caught(door.put());
        await sim.settle();
      },
      after: ({ door }) => door.ping(),
      outcome: "mailbox-full",
    },
  ],
];

function caught(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

function worldOf({ asked = {}, graph: more = {} }: Way): World {
  const sim = new Simulation().watch();
  const kept: Responder[] = [];
  const door: Door = sim.spawn(
    agent(graph(STATES, { agent: "Asked", ...more }), {
      onGet: (_: unknown, ctx: Ctx) => void kept.push(ctx.responder as Responder),
      onPut() {},
      onGo: (to: string, ctx: Ctx) => (to === "stay" ? undefined : ctx.next(to)),
      onPing() {},
      onPong() {},
      failed() {},
      ...asked,
    }),
  );
  const other: Door = sim.spawn(
    agent(graph({ Idle: events({ Ping: on("onPing") }) }, { agent: "Other" }), {
      onPing: (asker: Responder) => asker.answer("from another agent"),
    }),
  );
  void door.ended; // somebody hears how it ends
  return { sim, door, other, kept, asker: new AbortController() };
}

/** A way to ask: gives what the request has come to so far. */
type Form = (world: World, request: "Get" | "Put", options: AskOptions | undefined) => readonly unknown[];

const codeOf = (error: Error & { code?: string }) => error.code ?? error.message;

const awaited: Form = ({ door }, request, options) => {
  const outcomes: unknown[] = [];
  const asked = request === "Get" ? door.get({}, options) : door.put({}, options);
  asked.then(
    (response) => outcomes.push(response),
    (error) => outcomes.push(codeOf(error)),
  );
  return outcomes;
};

const inAHandler: Form = ({ sim, door }, request, options) => {
  const outcomes: unknown[] = [];
  const asking: Door = sim.spawn(
    agent(graph({ Idle: events({ Go: on("onGo") }) }, { agent: "Asking" }), {
      async onGo() {
        const asked = request === "Get" ? door.get({}, options) : door.put({}, options);
        outcomes.push(await asked.catch(codeOf));
      },
    }),
  );
  asking.go();
  return outcomes;
};

const byReply: Form = ({ sim, door }, request, options) => {
  const outcomes: unknown[] = [];
  const reply = { ...on("onReply"), fallback: on("onReplyFallback") };
  const asks = {
    Get: { at: "", method: "get", reply: "GetReply" },
    Put: { at: "", method: "put", reply: "PutReply" },
  };
  const replies = { Get: reply, Put: reply };
  const asking: Door = sim.spawn(
    agent(graph({ Idle: events({ Go: on("onGo") }, { replies }) }, { agent: "Asking", asks }), {
      onGo: (_: unknown, ctx: Ctx) => ctx.ask(request, door, {}, options),
      onReply: (response: unknown) => void outcomes.push(response),
      onReplyFallback: (error: Error) => void outcomes.push(codeOf(error)),
    }),
  );
  asking.go();
  return outcomes;
};

const forms: readonly (readonly [name: string, form: Form])[] = [
  ["awaited outside", awaited],
  ["awaited in a handler", inAHandler],
  ["by ctx.ask", byReply],
];

const cases = ways.flatMap(([name, way]) => forms.map(([asked, form]) => [name, asked, way, form] as const));

test.each(cases)("promise 5: a request settles once: %s; %s", async (_name, _asked, way, form) => {
  const world = worldOf(way);
  const { sim, door, kept, asker } = world;
  await way.before?.(world);
  const outcomes = form(world, way.request ?? "Get", way.options?.(world));
  await sim.settle();
  await way.after?.(world);
  await sim.advance(31_000);
  expect(outcomes).toEqual([way.outcome]);
  // Whatever comes now is too late.
  for (const responder of kept) {
    expect(responder.settled).toBe(true);
    responder.answer("too late");
    responder.fail(new Error("too late"));
  }
  asker.abort();
  await sim.until(door.interrupt());
  await sim.advance(100_000);
  expect(outcomes).toEqual([way.outcome]);
  await sim.until(sim.system.interrupt());
  await expect(sim.until(never)).rejects.toThrow("nothing is left to happen");
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
});

test("promise 5: every code with which a request can be rejected is among the ways above", () => {
  const codes = new Set(ways.map(([, { outcome }]) => outcome));
  for (const code of [
    "request-failed",
    "request-timeout",
    "request-cancelled",
    "unanswered",
    "ended",
    "mailbox-full",
  ])
    expect(codes).toContain(code);
});

test("promise 5: what waits for others in a circle settles once too", async () => {
  const slow = gate();
  const sim = new Simulation();
  const outcomes: unknown[] = [];
  const ask = async (to: Door) => {
    outcomes.push(await to.get({}, { timeout: 50_000 }).catch(codeOf));
  };
  const states = { Idle: events({ Get: on("onGet"), Ping: on("onPing") }) };
  const peer = (name: string, other: () => Door) =>
    agent(graph(states, { agent: name }), {
      onGet: () => slow.promise,
      onPing: () => ask(other()),
    });
  const a: Door = sim.spawn(peer("A", () => b));
  const b: Door = sim.spawn(peer("B", () => a));
  a.ping();
  b.ping();
  await sim.settle();
  expect(outcomes).toEqual(["deadlock"]);
  slow.open();
  await sim.settle();
  expect(outcomes).toEqual(["deadlock", undefined]);
  await sim.advance(100_000);
  expect(outcomes).toHaveLength(2);
});
