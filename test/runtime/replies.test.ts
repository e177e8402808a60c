import type { AskOptions } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import type { ActionGraph, Graph } from "../../runtime/core/graph/graph.js";
import { Cancellation } from "../../runtime/core/tools/cancellation.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  gate,
  graph,
  type Handlers,
  on,
  rejection,
  story,
} from "./agents.js";

type Responder = { answer(value: unknown): void; fail(error: Error): void };

const ASKS: NonNullable<Graph["asks"]> = {
  Get: { at: "specs/tested.yaml:5", method: "get", reply: "GetReply", tagged: true },
  Put: { at: "specs/tested.yaml:6", method: "put", reply: "PutReply", timeout: 300 },
};

function reply(call: string, fallback?: string): ActionGraph {
  return { ...on(call), ...(fallback === undefined ? {} : { fallback: on(fallback) }) };
}

/** What the asking agent is told to ask. */
interface Order {
  readonly request: string;
  readonly to?: unknown;
  readonly tag?: unknown;
  readonly options?: AskOptions;
}

/**
 * An agent that is asked, and one that asks it: `Ping` with an order makes a request, `Go` moves between `Open`, which hears
 * replies, and `Deaf`, which does not. `heard` is what it is given.
 */
function pair(asked: Handlers = {}, asking: Handlers = {}) {
  const sim = new Simulation().watch();
  const heard: unknown[] = [];
  const take = {
    Get: on("onGet", ["stay"], { answer: "later" }),
    Put: on("onPut"),
    Go: on("onGo", ["done"]),
  };
  const asker = sim.spawn(
    agent(
      graph(
        {
          Open: events(
            { Ping: on("onPing"), Pong: on("onPong"), Go: on("onGo", ["Deaf"]) },
            { replies: { Get: reply("onGetReply"), Put: reply("onPutReply", "onPutReplyFallback") } },
          ),
          Deaf: events({ Ping: on("onPing"), Pong: on("onPong"), Go: on("onBack", ["Open"]) }),
        },
        { agent: "Asking", asks: ASKS },
      ),
      {
        onPing({ request, to = door, tag, options }: Order, ctx: Ctx) {
          if (request === "Get") ctx.ask("Get", to, {}, tag, options);
          else ctx.ask(request, to, {}, options);
        },
        onPong: () => void heard.push("pong"),
        onGo: (_: unknown, ctx: Ctx) => ctx.next("Deaf"),
        onBack: (_: unknown, ctx: Ctx) => ctx.next("Open"),
        onGetReply: (response: unknown, ctx: Ctx) => void heard.push([response, ctx.tag]),
        onPutReply: (response: unknown) => void heard.push(response),
        onPutReplyFallback: (error: Error & { code?: string }) =>
          void heard.push(error.code ?? error.message),
        ...asking,
      },
    ),
  ) as Door;
  const door: Door = sim.spawn(
    agent(graph({ Idle: events(take) }, { agent: "Asked" }), {
      onGet(_: unknown, ctx: Ctx) {
        (ctx.responder as Responder).answer("got");
      },
      onPut: () => "put",
      onGo: (_: unknown, ctx: Ctx) => ctx.next("done"),
      ...asked,
    }),
  );
  return { sim, door, asker, heard };
}

test("a response comes as a message, with its tag; the agent goes on meanwhile", async () => {
  const kept: Responder[] = [];
  const keep = (_: unknown, ctx: Ctx) => void kept.push(ctx.responder as Responder);
  const { sim, asker, heard } = pair({ onGet: keep });
  for (const tag of [{ user: "a" }, "b", undefined]) asker.ping({ request: "Get", tag });
  asker.pong();
  await sim.settle();
  expect(heard).toEqual(["pong"]);
  kept[1]?.answer("second");
  kept[0]?.answer("first");
  kept[2]?.answer(undefined);
  kept[2]?.answer("too much");
  await sim.settle();
  expect(heard.slice(1)).toEqual([
    ["second", "b"],
    ["first", { user: "a" }],
    [undefined, undefined],
  ]);
  expect(story(sim)).toContain("handled GetReply in Open");
});

test("promise 1: a response keeps its place among what else the asked agent sends", async () => {
  const { sim, asker, heard } = pair({
    onGet(_: unknown, ctx: Ctx) {
      asker.pong();
      (ctx.responder as Responder).answer("got");
      asker.pong();
    },
  });
  asker.ping({ request: "Get", tag: 1 });
  await sim.settle();
  expect(heard).toEqual(["pong", ["got", 1], "pong"]);
});

test("a response waits for a state that hears it, ahead of what came after", async () => {
  const { sim, asker, heard } = pair();
  asker.go();
  asker.ping({ request: "Get", tag: 1 });
  await sim.settle();
  expect(heard).toEqual([]);
  expect(story(sim)).toContain("deferred GetReply in Deaf");
  asker.go();
  asker.pong();
  await sim.settle();
  expect(heard).toEqual([["got", 1], "pong"]);
});

test("an error in place of the response goes to the fallback, which observers see", async () => {
  const never = gate();
  const refuse = () => {
    throw new Error("no money");
  };
  const refused = pair({ onPut: refuse });
  refused.asker.ping({ request: "Put" });
  await refused.sim.settle();
  expect(refused.heard).toEqual(["request-failed"]);
  expect(story(refused.sim)).toContain(
    "failed PutReply in Open: Asked#2 failed to answer Put: no money, then fallback",
  );
  const late = pair({ onPut: () => never.promise });
  late.asker.ping({ request: "Put" });
  await late.sim.advance(299);
  expect(late.heard).toEqual([]);
  await late.sim.advance(1);
  expect(late.heard).toEqual(["request-timeout"]);
  never.open();
  await late.sim.settle();
  expect(late.heard).toEqual(["request-timeout"]);
});

test("the asker may say how long, and give up", async () => {
  const { sim, asker, heard } = pair({ onPut: () => gate().promise });
  asker.ping({ request: "Put", options: { timeout: 7 } });
  await sim.advance(7);
  expect(heard).toEqual(["request-timeout"]);
  const control = new AbortController();
  asker.ping({ request: "Put", options: { signal: control.signal } });
  await sim.settle();
  control.abort();
  await sim.settle();
  expect(heard).toEqual(["request-timeout", "request-cancelled"]);
});

test("promise 9: one that is cancelled as it is made leaves nothing on its asker's signal", async () => {
  const { sim, asker } = pair();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  asker.ping({ request: "Put", options: { signal } });
  void asker.interrupt();
  await sim.settle();
  expect(added.mock.calls.length).toBe(removed.mock.calls.length);
});

test("promise 9: a response that has come leaves no listener with the agent that asked, which lives on", async () => {
  const { sim, asker, heard } = pair();
  const listened = vi.spyOn(Cancellation.prototype, "listen");
  for (let n = 0; n < 10; n++) asker.ping({ request: "Put" });
  await sim.settle();
  expect(heard).toHaveLength(10);
  expect(listened.mock.calls.map(([listener]) => listener.to)).toEqual(
    Array.from({ length: 10 }, () => null),
  );
  listened.mockRestore();
});

test("an agent that has ended, or ends, is an error like any other", async () => {
  const { sim, door, asker, heard } = pair({ onPut: () => gate().promise });
  asker.ping({ request: "Put" });
  await sim.settle();
  void door.interrupt({ deadline: 0 });
  await sim.settle();
  asker.ping({ request: "Put" });
  await sim.settle();
  expect(heard).toEqual(["ended", "ended"]);
});

test("without a fallback the error goes to failed(), with its code, and the agent lives on", async () => {
  const failed: unknown[] = [];
  const { sim, asker } = pair(
    { onGet: (_: unknown, ctx: Ctx) => (ctx.responder as Responder).fail(new Error("no")) },
    { failed: (error: unknown) => void failed.push(error) },
  );
  asker.ping({ request: "Get", tag: 1 });
  await sim.settle();
  expect(failed).toEqual([
    expect.objectContaining({
      code: "request-failed",
      agent: "Asking#1",
      message: "Asking#1: GetReply failed: Asked#2 failed to answer Get: no (specs/tested.yaml:20)",
    }),
  ]);
  expect(sim.system.size).toBe(2);
});

test("an error of the handler goes to the fallback too, without a response", async () => {
  const given: unknown[][] = [];
  const { sim, asker } = pair(
    {},
    {
      onPutReply() {
        throw new Error("cannot use it");
      },
      onPutReplyFallback: (...args: unknown[]) => void given.push(args),
    },
  );
  asker.ping({ request: "Put" });
  await sim.settle();
  expect(given).toEqual([[new Error("cannot use it"), expect.anything()]]);
  expect(given[0]?.[1]).toHaveProperty("next");
});

test("whatever has the method can be asked; what it throws or rejects with is the error", async () => {
  const { sim, asker, heard } = pair();
  asker.ping({ request: "Put", to: { put: () => "at once" } });
  asker.ping({ request: "Put", to: { put: async () => "later" } });
  asker.ping({
    request: "Put",
    to: {
      put() {
        throw new Error("thrown");
      },
    },
  });
  asker.ping({ request: "Put", to: { put: () => Promise.reject(new Error("rejected")) } });
  await sim.settle();
  expect(heard.sort()).toEqual(["at once", "later", "rejected", "thrown"]);
});

test("it may ask itself: nobody waits", async () => {
  const { sim, asker, heard } = pair();
  asker.ping({ request: "Put", to: { put: () => Promise.resolve(asker.id) } });
  await sim.settle();
  expect(heard).toEqual(["Asking#1"]);
});

test.each([
  ["Other", undefined, /has no replies to "Other"; it has replies to: Get, Put \(specs\/tested\.yaml:1\)/],
  ["Put", {}, /ctx\.ask\("Put"\) asks what has a method put\(\), not an object/],
  ["Put", null, /asks what has a method put\(\), not null/],
])("wrong use is told: %s to %j", async (request, to, message) => {
  const failed: Error[] = [];
  const { sim, asker } = pair({}, { failed: (error: Error) => void failed.push(error) });
  asker.ping({ request, ...(to === undefined ? {} : { to }) });
  await sim.settle();
  expect(failed[0]?.cause).toMatchObject({ code: "usage" });
  expect(failed[0]?.message).toMatch(message);
});

test("what is underway is given up with the agent that asked, and leaves nothing behind", async () => {
  let handled = 0;
  const slow = gate();
  const { sim, door, asker, heard } = pair({
    onPut() {
      handled += 1;
      return slow.promise;
    },
  });
  for (let i = 0; i < 3; i++) asker.ping({ request: "Put", options: { timeout: 1e9 } });
  await sim.settle();
  await sim.until(asker.interrupt());
  slow.open();
  await sim.settle();
  expect(handled).toBe(1); // those that waited in the mailbox are not handled any more
  expect(heard).toEqual([]);
  await sim.until(door.interrupt());
  await expect(sim.until(new Promise(() => {}))).rejects.toThrow("nothing is left to happen");
  expect(sim.now).toBeLessThan(10_000);
  expect(sim.reported).toEqual([]);
});

test("a class without the handler of a reply does not start", () => {
  const replies = { Get: reply("onGetReply", "onGetReplyFallback") };
  const lacking = agent(graph({ Open: events({}, { replies }) }, { asks: ASKS }), {});
  expect(() => lacking.spawn({ system: new Simulation().system })).toThrow(
    /onGetReply \(.*\), onGetReplyFallback/,
  );
});

test("a reply that moves without code", async () => {
  const sim = new Simulation().watch();
  const replies = { Put: { at: "specs/tested.yaml:9", go: "done" } };
  const asker = sim.spawn(
    agent(graph({ Open: events({ Go: on("onGo") }, { replies }) }, { asks: ASKS }), {
      onGo: (_: unknown, ctx: Ctx) => ctx.ask("Put", { put: () => 1 }),
    }),
  );
  asker.go();
  await sim.until(asker.ended);
  expect(story(sim)).toContain("moved Open -> done by PutReply");
  expect(await rejection(asker.put())).toMatchObject({ code: "ended" });
});

test("whoever else is asked has as long as an agent has, and as long as the asker's signal lets it", async () => {
  const never = () => new Promise(() => {});
  const { sim, asker, heard } = pair();
  asker.ping({ request: "Put", to: { put: never } });
  await sim.advance(299);
  expect(heard).toEqual([]);
  await sim.advance(1);
  expect(heard).toEqual(["request-timeout"]);
  asker.ping({ request: "Put", to: { put: never }, options: { timeout: 5 } });
  await sim.advance(5);
  const stop = new AbortController();
  asker.ping({ request: "Put", to: { put: never }, options: { signal: stop.signal } });
  await sim.settle();
  stop.abort();
  await sim.settle();
  expect(heard).toEqual(["request-timeout", "request-timeout", "request-cancelled"]);
  // What comes later goes nowhere.
  const late = gate<unknown>();
  asker.ping({ request: "Put", to: { put: () => late.promise } });
  await sim.advance(300);
  late.open("late");
  await sim.settle();
  expect(heard.slice(3)).toEqual(["request-timeout"]);
});

test("whoever else was asked is waited for no more once it has answered, or the asker ends", async () => {
  const { sim, asker, heard } = pair();
  asker.ping({ request: "Put", to: { put: () => "at once" } });
  await sim.advance(1000);
  expect(heard).toEqual(["at once"]);
  asker.ping({ request: "Put", to: { put: () => new Promise(() => {}) } });
  await sim.settle();
  await sim.until(asker.interrupt());
  await sim.advance(1000);
  expect(heard).toEqual(["at once"]);
});

test.each([
  [{ timeout: "5" }, 'the timeout of a request (Put to Asked#2) is a number of ms from 0 up, not "5"'],
  [{ timeout: -1 }, "the timeout of a request (Put to Asked#2) is a number of ms from 0 up, not -1"],
])("a timeout that is none is an error: %j", async (options, message) => {
  const { sim, asker, door, heard } = pair(
    {},
    { onPutReplyFallback: (error: Error) => void heard.push(error) },
  );
  asker.ping({ request: "Put", options: options as AskOptions });
  asker.ping({ request: "Put", to: { put: () => "put" }, options: options as AskOptions });
  await sim.settle();
  expect(heard).toEqual([
    expect.objectContaining({ code: "usage", message }),
    expect.objectContaining({
      code: "usage",
      message: expect.stringContaining("the timeout of a request (Put"),
    }),
  ]);
  expect(await rejection(door.put({}, options as AskOptions))).toMatchObject({ code: "usage" });
});

test.each([null, 5, "tag"])("ctx.ask takes no %j as options", async (options) => {
  const errors: unknown[] = [];
  const { sim, asker } = pair({}, { failed: ({ cause }: Error) => void errors.push(cause) });
  asker.ping({ request: "Put", options: options as unknown as AskOptions });
  await sim.settle();
  expect(errors).toMatchObject([
    {
      code: "usage",
      message: expect.stringContaining('ctx.ask("Put") takes options as { timeout, signal }, not'),
    },
  ]);
});
