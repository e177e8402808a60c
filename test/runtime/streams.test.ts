import { defaultSystem } from "crb-gen";
import { expect, test, vi } from "vitest";
import type { Stream } from "../../runtime/core/contract/sources.js";
import { agent, type Ctx, events, gate, graph, live, on, rejection, story, task } from "./agents.js";

/** A stream that tells what is done with it: each item comes when it is pulled. */
function source(count: number, log: string[], more: Partial<AsyncIterator<number>> = {}) {
  let n = 0;
  const results: AsyncIterator<number> = {
    async next() {
      log.push(`pulled ${n + 1}`);
      n += 1;
      return n > count ? { done: true, value: undefined } : { done: false, value: n };
    },
    async return() {
      log.push("closed");
      return { done: true, value: undefined };
    },
    ...more,
  };
  return { [Symbol.asyncIterator]: () => results };
}

const heard = on("onPing");
const consuming = { Ping: heard, Pong: on("onPong"), Go: on("onGo"), Get: on("onGet") };

/** An agent that consumes a stream of `Ping` when it gets `Go`. */
function consumer(items: unknown, handlers: object = {}, states: object = {}) {
  const log: string[] = [];
  const lived = live(
    { Idle: events(consuming), ...states },
    {
      onGo: (_: unknown, ctx: Ctx) => void ctx.consume("Ping", items as Iterable<unknown>, { end: "Pong" }),
      onPing: (n: unknown) => void log.push(`got ${n}`),
      onPong: () => void log.push("end"),
      onGet() {},
      failed: (error: Error & { code: string }) => void log.push(`${error.code}: ${error.message}`),
      ...handlers,
    },
  );
  lived.door.go();
  return { ...lived, log };
}

test("items arrive as events, in order, and the end as another", async () => {
  const { sim, log } = consumer(source(3, []));
  await sim.settle();
  expect(log).toEqual(["got 1", "got 2", "got 3", "end"]);
  expect(story(sim).slice(1)).toEqual([
    "handled Go in Idle",
    "handled Ping in Idle",
    "handled Ping in Idle",
    "handled Ping in Idle",
    "handled Pong in Idle",
  ]);
});

test("generators, lists and lists of promises are streams too", async () => {
  function* counted() {
    yield 1;
    yield 2;
  }
  async function* later() {
    yield* counted();
  }
  for (const items of [[1, 2], counted(), later(), [Promise.resolve(1), 2]]) {
    const { sim, log } = consumer(items);
    await sim.settle();
    expect(log).toEqual(["got 1", "got 2", "end"]);
  }
});

test("the next item is pulled when the last is taken from the mailbox, and no sooner", async () => {
  const pulls: string[] = [];
  const slow = [gate(), gate(), gate()];
  const { sim } = consumer(source(3, pulls), { onPing: (n: number) => slow[n - 1]?.promise });
  await sim.settle();
  expect(pulls).toEqual(["pulled 1", "pulled 2"]);
  slow[0]?.open();
  await sim.settle();
  expect(pulls).toEqual(["pulled 1", "pulled 2", "pulled 3"]);
});

test("nothing is pulled while items are deferred, nor while the agent is in a task", async () => {
  const pulls: string[] = [];
  const work = gate();
  const seen: unknown[] = [];
  const { sim, door } = live(
    {
      Start: task("start", ["Shut"]),
      Shut: events({ Ping: "defer", Go: { at: "", go: "Work" } }),
      Work: task("work", ["Open"]),
      Open: events({ Ping: heard }),
    },
    {
      start(_: unknown, ctx: Ctx) {
        ctx.consume("Ping", source(2, pulls));
        return ctx.next("Shut");
      },
      work: (_: unknown, ctx: Ctx) => work.promise.then(() => ctx.next("Open")),
      onPing: (n: unknown) => void seen.push(n),
    },
  );
  await sim.settle();
  door.go();
  await sim.settle();
  expect([pulls, seen]).toEqual([["pulled 1"], []]);
  work.open();
  await sim.settle();
  expect([pulls, seen]).toEqual([
    ["pulled 1", "pulled 2", "pulled 3"],
    [1, 2],
  ]);
});

test("an endless list starves neither the platform nor those who ask", async () => {
  function* endless() {
    for (let n = 0; ; n++) yield n;
  }
  let seen = 0;
  const door = agent(graph({ Idle: events(consuming) }), {
    onGo: (_: unknown, ctx: Ctx) => void ctx.consume("Ping", endless()),
    onPing: () => {
      seen += 1;
    },
    onPong() {},
    onGet: () => seen,
  }).spawn();
  door.go();
  const before = Number(await door.get());
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await door.get()).toBeGreaterThan(before);
  expect(await door.interrupt()).toEqual({ reason: "interrupted" });
});

test("an error of the stream reaches failed() after the items before it, and the agent lives on", async () => {
  async function* broken() {
    yield 1;
    throw new Error("the pipe broke");
  }
  const { sim, door, log } = consumer(broken());
  await sim.settle();
  const told = "stream-failed: Tested#1: the stream of Ping failed: the pipe broke (specs/tested.yaml:1)";
  expect(log).toEqual(["got 1", told]);
  expect(story(sim).at(-1)).toMatch(/^failed Ping in Idle: .*, then hook$/);
  door.ping("sent");
  await sim.settle();
  expect(log.at(-1)).toBe("got sent");
});

test("whatever breaks in the protocol is an error of the stream: next that throws, a promise that rejects, no result", async () => {
  const iterator = (next: () => unknown) => ({ [Symbol.iterator]: () => ({ next }) });
  const broken = [
    iterator(() => {
      throw new Error("x");
    }),
    iterator(() => undefined),
    iterator(async () => undefined),
    iterator(() => ({ done: false, value: Promise.reject(new Error("y")) })),
  ];
  for (const items of broken) {
    const { sim, log } = consumer(items);
    await sim.settle();
    expect(log).toEqual([expect.stringMatching(/^stream-failed/)]);
  }
});

test("after stop nothing arrives, not even what waits, and the stream is closed once", async () => {
  const pulls: string[] = [];
  const work = gate();
  const { sim, log, door } = consumer(undefined, {
    async onGo(_: unknown, ctx: Ctx) {
      const stream = ctx.consume("Ping", source(9, pulls), { end: "Pong" });
      await work.promise;
      log.push(`running ${stream.running}`);
      stream.stop();
      stream.stop();
      log.push(`running ${stream.running}`);
    },
  });
  await sim.settle();
  work.open();
  await sim.settle();
  expect(log).toEqual(["running true", "running false"]);
  expect(pulls).toEqual(["pulled 1", "closed"]);
  await sim.until(door.interrupt());
  expect(pulls).toEqual(["pulled 1", "closed"]);
});

test("an item that comes after stop, and an error, go nowhere", async () => {
  for (const late of ["open", "fail"] as const) {
    const item = gate<IteratorResult<number>>();
    const { sim, log } = consumer(undefined, {
      onGo: (_: unknown, ctx: Ctx) => ctx.consume("Ping", source(1, [], { next: () => item.promise })).stop(),
    });
    await sim.settle();
    item[late]({ done: false, value: 1 });
    await sim.settle();
    expect(log).toEqual([]);
    expect(sim.reported).toEqual([]);
  }
});

test("the end of the agent closes its streams, however it ends, and an interrupt lets it handle what waits", async () => {
  const pulls: string[] = [];
  const work = gate();
  const { sim, door, log } = consumer(undefined, {
    onGo(_: unknown, ctx: Ctx) {
      ctx.consume("Ping", source(9, pulls));
      return work.promise;
    },
  });
  await sim.settle();
  const ended = door.interrupt();
  expect(pulls).toEqual(["pulled 1", "closed"]);
  work.open();
  await sim.until(ended);
  expect([log, pulls]).toEqual([["got 1"], ["pulled 1", "closed"]]);
  const done: string[] = [];
  const other = live(
    { Start: task("start", ["done"]) },
    {
      start(_: unknown, ctx: Ctx) {
        ctx.consume("Ping", source(9, done));
        return ctx.next("done");
      },
    },
  );
  await other.sim.until(other.door.done);
  expect(done).toEqual(["pulled 1", "closed"]);
});

test("an interrupted agent opens no stream any more", async () => {
  const pulls: string[] = [];
  const { sim, door } = consumer(undefined, {
    async onGo(_: unknown, ctx: Ctx) {
      await ctx.sleep(10).catch(() => {});
      ctx.consume("Ping", source(9, pulls));
    },
  });
  await sim.settle();
  await sim.until(door.interrupt());
  expect(pulls).toEqual(["closed"]);
});

test("an error while a stream closes is reported, if it is not that it was cut short", async () => {
  for (const [name, reports] of [
    ["Error", 1],
    ["AbortError", 0],
  ] as const) {
    const error = Object.assign(new Error("not closed"), { name });
    const { sim, door } = consumer(source(9, [], { return: () => Promise.reject(error) }));
    await sim.until(door.interrupt());
    expect(sim.reported).toEqual(reports === 1 ? [error] : []);
  }
});

test("an item that the state ignores or does not take, and one left at the end, is a dead letter", async () => {
  const { sim, door } = live(
    { Idle: events({ Ping: "ignore", Go: on("onGo"), Get: "defer" }), Off: events() },
    {
      onGo(_: unknown, ctx: Ctx) {
        ctx.consume("Ping", [1]);
        ctx.consume("Pong", [1]);
      },
    },
  );
  door.go();
  await sim.settle();
  expect(story(sim).filter((line) => line.startsWith("dead"))).toEqual([
    "dead letter Ping: ignored",
    "dead letter Pong: unexpected",
  ]);
});

test("what the agent does not take, and what is no stream, is a usage error", async () => {
  const use = (event: string, items: unknown, end?: string) => {
    const { sim, door } = live(
      { Idle: events({ Get: on("onGet") }) },
      {
        onGet: (_: unknown, ctx: Ctx) =>
          void ctx.consume(event, items as Iterable<unknown>, end === undefined ? {} : { end }),
      },
    );
    return rejection(sim.until(door.get())).then(({ cause }) => cause);
  };
  expect(await use("Get", [])).toMatchObject({
    code: "usage",
    message: 'Tested#1 takes no event "Get"; its events: Ping, Pong, Go (specs/tested.yaml:1)',
  });
  expect(await use("Ping", [], "Nothing")).toMatchObject({ code: "usage" });
  expect(await use("Ping", 5)).toMatchObject({ code: "usage" });
});

test("streams leave nothing behind: no listener of the agent's, no agent, no error nobody sees", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { sim, door } = consumer(undefined, {
    onPing(_: unknown, ctx: Ctx) {
      for (let n = 0; n < 100; n++) ctx.consume("Pong", [1]);
    },
  });
  door.ping();
  await sim.settle();
  await sim.until(door.interrupt());
  expect(sim.system.size).toBe(0);
  expect(unhandled).not.toHaveBeenCalled();
  expect(defaultSystem().size).toBe(0);
  process.off("unhandledRejection", unhandled);
});

test("a list or a generator that yields a promise which rejects has failed, and is let clean up", async () => {
  const done: string[] = [];
  function* items() {
    try {
      yield Promise.resolve(1);
      yield Promise.reject(new Error("torn"));
      yield 3;
    } finally {
      done.push("finally");
    }
  }
  const { sim, log } = consumer(items());
  await sim.settle();
  expect(log).toEqual([
    "got 1",
    "stream-failed: Tested#1: the stream of Ping failed: torn (specs/tested.yaml:1)",
  ]);
  expect(done).toEqual(["finally"]);
  expect(sim.reported).toEqual([]);
});

test("a stream that is stopped while it makes an item is closed after that, and the item goes nowhere", async () => {
  const done: string[] = [];
  let stream: Stream | undefined;
  function* items() {
    try {
      yield 1;
      stream?.stop();
      yield 2;
      done.push("went on");
    } finally {
      done.push("finally");
    }
  }
  const { sim, log } = consumer(null, {
    onGo: (_: unknown, ctx: Ctx) => {
      stream = ctx.consume("Ping", items());
    },
  });
  await sim.settle();
  expect([log, done]).toEqual([["got 1"], ["finally"]]);
  expect(sim.reported).toEqual([]);
});

test.each([null, undefined, 5, {}, { [Symbol.iterator]: 5 }])("ctx.consume takes no %j", async (items) => {
  const { sim, log } = consumer(items, {
    failed: ({ cause }: Error) => void log.push((cause as Error & { code: string }).code, String(cause)),
  });
  await sim.settle();
  expect(log).toEqual([
    "usage",
    expect.stringContaining('ctx.consume("Ping") takes an iterable or an async iterable, not '),
  ]);
});
