import type { Graph } from "crb-gen/codegen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { AgentError } from "../../runtime/core/contract/error.js";
import type { MessageSiteGraph } from "../../runtime/core/graph/graph.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  graph,
  type Handlers,
  live,
  on,
  rejection,
  story,
  task,
} from "./agents.js";

/** How an agent fails: it is started, told something, and must end with an error. */
async function failure(made: Graph, handlers: Handlers, tell: (door: Door) => unknown = () => {}) {
  const sim = new Simulation();
  const door = sim.spawn(agent(made, handlers));
  const answer = Promise.resolve(tell(door)).catch(() => {});
  const ended = await sim.until(door.ended);
  await sim.until(answer);
  expect(ended.reason).toBe("failed");
  if (ended.reason !== "failed" || !(ended.error instanceof AgentError)) throw new Error("not an AgentError");
  expect(sim.reported).toEqual([]);
  return ended.error;
}

const other = task("other", ["done"]);
const stray = (_: unknown, ctx: Ctx) => ctx.next("Other");

test("promise 3: an undeclared move fails with agent, from, to, the declared targets and the place", async () => {
  const error = await failure(graph({ Work: task("work", ["Good", "done"]), Good: other, Other: other }), {
    work: stray,
    other() {
      throw new Error("must not run");
    },
  });
  expect(error).toMatchObject({
    code: "illegal-transition",
    agent: "Tested#1",
    from: "Work",
    to: "Other",
    at: "specs/tested.yaml:10",
  });
  expect(error.message).toBe(
    'Tested#1: work moved from "Work" to "Other", which is not declared; ' +
      "declared: Good, done (specs/tested.yaml:10)",
  );
});

test("promise 3: nothing of an undeclared target runs: no body, no timer, no defaults, no move in the log", async () => {
  const target = events({}, { timers: { tick: { at: "", every: 1, tick: on("onTick") } } });
  const calls: string[] = [];
  const { sim, agent: subject } = live(
    { Work: task("work", ["done"]), Other: target },
    { work: stray, onTick: () => void calls.push("tick") },
  );
  await sim.advance(100);
  expect(calls).toEqual([]);
  expect(subject.state).toBe("Work");
  expect(story(sim)).toEqual(["started Work", "ended failed"]);
});

const sites: [string, Graph, Handlers, ((door: Door) => unknown)?][] = [
  ["an async body", graph({ Work: task("call", ["done"]), Other: other }), { call: stray }],
  [
    "a promise of an async body",
    graph({ Work: task("call", ["done"]), Other: other }),
    { call: async (_: unknown, ctx: Ctx) => ctx.next("Other") },
  ],
  ["a duty", graph({ Work: { ...task("call", ["done"]), mode: "duty" }, Other: other }), { call: stray }],
  [
    "a sync body",
    graph({ Work: { ...task("call", ["done"]), mode: "sync" }, Other: other }),
    { call: { url: "", body: stray } },
  ],
  [
    "a fallback",
    graph({
      Work: task("work", ["Other"], { fallback: { at: "", call: "call", next: ["done"] } }),
      Other: other,
    }),
    { work: () => Promise.reject(new Error("first")), call: stray },
  ],
  [
    "a message handler",
    graph({ Idle: events({ Ping: on("call", ["stay", "done"]) }), Other: other }),
    { call: stray },
    (door) => door.ping(),
  ],
  [
    "the fallback of a message",
    graph({
      Idle: events({
        Ping: on("onPing", ["Other"], { fallback: { at: "", call: "call", next: ["stay"] } }),
      }),
      Other: other,
    }),
    {
      onPing() {
        throw new Error("first");
      },
      call: (_: Error, __: unknown, ctx: Ctx) => ctx.next("Other"),
    },
    (door) => door.ping(),
  ],
  [
    "a request",
    graph({ Idle: events({ Get: on("call") }), Other: other }),
    { call: (_: unknown, ctx: Ctx) => ctx.answer(1).next("Other") },
    (door) => door.get(),
  ],
  [
    "a tick",
    graph({
      Idle: events({}, { timers: { tick: { at: "", after: 1, tick: on("call") } } }),
      Other: other,
    }),
    { call: (ctx: Ctx) => ctx.next("Other") },
  ],
];

test.each(sites)("promise 3: %s cannot move where it may not", async (_, made, handlers, tell) => {
  const error = await failure(made, { other: stray, ...handlers }, tell);
  expect(error).toMatchObject({ code: "illegal-transition", to: "Other" });
  expect(error.message).toContain(": call moved from");
});

test.each(["nowhere", "__proto__", "constructor", "", "stay"])(
  "promise 3: %j is not a state, so no move leads there",
  async (target) => {
    const error = await failure(graph({ Work: task("work", ["done"]) }), {
      work: (_: unknown, ctx: Ctx) => ctx.next(target),
    });
    expect(error).toMatchObject({ code: "illegal-transition", to: target });
  },
);

const must = '"Idle", where it must move; return';
const places = "to one of: Idle, done (specs/tested.yaml:30)";
const staying: [string, unknown, Partial<MessageSiteGraph>, string][] = [
  ["onPing", undefined, {}, `returned nothing in ${must} ctx.next(…) ${places}`],
  ["onPing", 7, {}, `returned number 7 in ${must} ctx.next(…) ${places}`],
  ["onGet", undefined, {}, `returned nothing in ${must} ctx.answer(…).next(…) ${places}`],
  ["onGet", {}, {}, `returned an object in ${must} ctx.answer(…).next(…) ${places}`],
  ["onGet", undefined, { answer: "later" }, `returned nothing in ${must} ctx.next(…) ${places}`],
];

test.each(staying)(
  "promise 3: staying where a move is declared is refused: %s returns %s",
  async (call, value, more, words) => {
    const site = on(call, ["Idle", "done"], more);
    const error = await failure(
      graph({ Idle: events({ [call.slice(2)]: site }) }),
      { [call]: () => value },
      (door) => (call === "onGet" ? door.get() : door.ping()),
    );
    expect(error).toMatchObject({ code: "illegal-transition", from: "Idle", to: "stay" });
    expect(error.message).toBe(`Tested#1: ${call} ${words}`);
  },
);

test("promise 3: an answer alone is no move", async () => {
  const error = await failure(
    graph({ Idle: events({ Get: on("onGet", ["done"]) }) }),
    { onGet: (_: unknown, ctx: Ctx) => ctx.answer(1) },
    (door) => door.get(),
  );
  expect(error).toMatchObject({ code: "illegal-transition", to: "stay" });
  expect(error.message).toContain("returned an answer without a step");
});

test("promise 3: a step of another agent does not count", async () => {
  let kept: unknown;
  const made = graph({ Work: task("work", ["done"]) });
  await new Simulation().run(
    agent(made, {
      work(_: unknown, ctx: Ctx) {
        kept = ctx.next("done");
        return kept;
      },
    }),
  );
  expect(await failure(made, { work: () => kept })).toMatchObject({ code: "foreign-step" });
});

test("promise 3: a step of another handler does not count", async () => {
  let kept: unknown;
  const error = await failure(graph({ Work: task("work", ["Next"]), Next: task("next", ["done"]) }), {
    work(_: unknown, ctx: Ctx) {
      kept = ctx.next("Next");
      return kept;
    },
    next: () => kept,
  });
  expect(error).toMatchObject({ code: "foreign-step", from: "Next" });
});

test("promise 3: a step kept from an earlier call of the same handler does not count", async () => {
  let kept: unknown;
  const error = await failure(graph({ Work: task("work", ["Work", "done"]) }), {
    work(_: unknown, ctx: Ctx) {
      kept ??= ctx.next("Work");
      return kept;
    },
  });
  expect(error).toMatchObject({ code: "foreign-step" });
  expect(error.message).toContain('a step to "Work" that this call of it did not make');
});

test.each([
  ["a number", 7, "number 7"],
  ["a string", "Next", "string Next"],
  ["null", null, "null"],
  ["an array", [], "an array"],
  ["a function", () => {}, "a function"],
  ["a symbol", Symbol("s"), "symbol Symbol(s)"],
  ["a bigint", 10n, "bigint 10"],
  ["a forged step", { target: "done", turn: 0, data: undefined }, "an object"],
])("promise 3: a task that returns %s fails", async (_, value, words) => {
  const error = await failure(graph({ Work: task("work", ["done"]) }), { work: () => value });
  expect(error).toMatchObject({ code: "bad-result" });
  expect(error.message).toContain(`returned ${words}, not a step`);
});

test("promise 3: a task that returns nothing fails, unless it repeats", async () => {
  const error = await failure(graph({ Work: task("work", ["done"]) }), { work() {} });
  expect(error).toMatchObject({ code: "bad-result" });
  expect(error.message).toContain("returned nothing");
});

test("promise 3: an event's handler that returns garbage fails", async () => {
  const error = await failure(graph({ Idle: events({ Ping: on("onPing") }) }), { onPing: () => 7 }, (door) =>
    door.ping(),
  );
  expect(error).toMatchObject({ code: "bad-result" });
});

test("promise 3: a handler that answers later and returns garbage fails", async () => {
  const error = await failure(
    graph({ Idle: events({ Get: on("onGet", ["stay"], { answer: "later" }) }) }),
    { onGet: () => 7 },
    (door) => door.get(),
  );
  expect(error).toMatchObject({ code: "bad-result" });
});

test("promise 3: a step made and not returned is an error, in a task and in a message", async () => {
  const forget = (_: unknown, ctx: Ctx) => void ctx.next("done");
  const inTask = await failure(graph({ Work: task("work", ["done"]) }), { work: forget });
  const made = graph({ Idle: events({ Ping: on("onPing", ["stay", "done"]) }) });
  const inMessage = await failure(made, { onPing: forget }, (door) => door.ping());
  for (const error of [inTask, inMessage]) {
    expect(error).toMatchObject({ code: "step-not-returned" });
    expect(error.message).toContain('made a step to "done" and did not return it');
  }
});

test("promise 3: a step forgotten before another one is returned is an error too", async () => {
  const states = { Work: task("work", ["Next", "done"]), Next: other };
  const error = await failure(graph(states), {
    other: stray,
    work(_: unknown, ctx: Ctx) {
      ctx.next("Next");
      return ctx.next("done");
    },
  });
  expect(error).toMatchObject({ code: "step-not-returned" });
  const onThread = await failure(graph({ ...states, Work: { ...states.Work, mode: "sync" } }), {
    other: stray,
    work: {
      url: "",
      body(_: unknown, ctx: Ctx) {
        ctx.next("Next");
        return ctx.next("done");
      },
    },
  });
  expect(onThread).toMatchObject({ code: "step-not-returned" });
});

test("promise 3: a body on a thread that forgets its step, or returns garbage or a promise, fails", async () => {
  const made = graph({ Work: { ...task("work", ["done"]), mode: "sync" } });
  const with_ = (body: unknown) => failure(made, { work: { url: "", body } });
  expect(await with_((_: unknown, ctx: Ctx) => void ctx.next("done"))).toMatchObject({
    code: "step-not-returned",
  });
  expect(await with_(() => 5)).toMatchObject({ code: "bad-result" });
  const promised = await with_(async () => {});
  expect(promised).toMatchObject({ code: "bad-result" });
  expect(promised.message).toContain("returned a promise");
  expect(await with_(() => {})).toMatchObject({ code: "bad-result" });
});

test("promise 3: a request that moves without an answer fails the agent and its asker", async () => {
  let asked: Promise<unknown> = Promise.resolve();
  const error = await failure(
    graph({ Idle: events({ Get: on("onGet", ["stay", "done"]) }) }),
    { onGet: (_: unknown, ctx: Ctx) => ctx.next("done") },
    (door) => {
      asked = door.get();
      return asked;
    },
  );
  expect(error).toMatchObject({ code: "unanswered" });
  expect(await rejection(asked)).toMatchObject({ code: "ended" });
});

test("promise 3: an error of moving is not given to retry, repair or fallback", async () => {
  const calls: string[] = [];
  await failure(
    graph({
      Work: task("work", ["done"], {
        retry: { max: 3, backoff: [1, 1] },
        repair: { at: "", call: "mend" },
        fallback: { at: "", call: "fall", next: ["done"] },
      }),
      Other: other,
    }),
    {
      other: stray,
      work(_: unknown, ctx: Ctx) {
        calls.push("work");
        return ctx.next("Other");
      },
      mend: () => void calls.push("mend"),
      fall: () => void calls.push("fall"),
    },
  );
  expect(calls).toEqual(["work"]);
});
