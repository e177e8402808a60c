import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, events, graph, live, on, rejection, story, task } from "./agents.js";

test("promise 4: an error goes through retry, then repair, then fallback", async () => {
  let runs = 0;
  const { sim, door } = live(
    {
      Work: task("work", ["done"], {
        retry: { max: 1, backoff: [10, 10] },
        repair: { at: "", call: "mend" },
        fallback: { at: "", call: "fall", next: ["done"] },
      }),
    },
    {
      work() {
        throw new Error(`run ${++runs}`);
      },
      mend(error: Error) {
        if (error.message === "run 4") throw new Error("beyond repair", { cause: error });
      },
      fall: (error: Error, ctx: Ctx) => ctx.next("done", error.message),
    },
  );
  expect(await sim.until(door.done)).toBe("beyond repair");
  expect(story(sim)).toEqual([
    "started Work",
    "failed work in Work: run 1, then retry",
    "failed work in Work: run 2, then repair",
    "failed work in Work: run 3, then retry",
    "failed work in Work: run 4, then repair",
    "failed work in Work: beyond repair, then fallback",
    "moved Work -> done by fall",
    "ended done",
  ]);
});

test("promise 4: what nobody handles reaches failed(), whoever awaits the agent, and observers", async () => {
  const heard: unknown[] = [];
  const broken = new TypeError("broken");
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { work: () => Promise.reject(broken), failed: (error: unknown) => void heard.push(error) },
  );
  const error = await rejection(sim.until(door.done));
  expect(error).toMatchObject({
    name: "AgentError",
    code: "handler-failed",
    agent: "Tested#1",
    from: "Work",
  });
  expect(error.cause).toBe(broken);
  expect(error.message).toBe('Tested#1: state "Work" failed: broken (specs/tested.yaml:10)');
  expect(heard).toEqual([error]);
  expect(await door.ended).toEqual({ reason: "failed", error });
  expect(sim.log.at(-1)).toMatchObject({ type: "ended", ended: { reason: "failed", error } });
});

test("promise 4: the failure of an agent that nobody awaits is reported to a person, once", async () => {
  const sim = new Simulation();
  sim.spawn(
    agent(graph({ Work: task("work", ["done"]) }), { work: () => Promise.reject(new Error("alone")) }),
  );
  await sim.settle();
  expect(sim.reported.map((error) => error.message)).toEqual([
    'Tested#1: state "Work" failed: alone (specs/tested.yaml:10)',
  ]);
});

test("promise 4: an error of a message reaches failed(), and the agent lives on", async () => {
  const heard: Error[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Get: on("onGet") }) },
    {
      onPing() {
        throw new Error("bad ping");
      },
      onGet: () => "alive",
      failed: (error: Error) => void heard.push(error),
    },
  );
  door.ping();
  expect(await sim.until(door.get())).toBe("alive");
  expect(heard.map((error) => error.message)).toEqual([
    "Tested#1: onPing failed: bad ping (specs/tested.yaml:30)",
  ]);
});

test("promise 4: without failed() and without observers, an error of a message is reported", async () => {
  const sim = new Simulation();
  const door = sim.spawn(
    agent(graph({ Idle: events({ Ping: on("onPing") }) }), {
      onPing: () => Promise.reject(new Error("bad")),
    }),
  );
  door.ping();
  door.pong();
  await sim.settle();
  expect(sim.reported).toMatchObject([{ code: "handler-failed" }, { code: "unexpected-message" }]);
});

test("promise 4: failed() that throws on a message's error ends the agent, and is not called again", async () => {
  let calls = 0;
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing") }) },
    {
      onPing() {
        throw new Error("bad ping");
      },
      failed(error: Error) {
        calls += 1;
        throw error;
      },
    },
  );
  door.ping();
  const error = await rejection(sim.until(door.done));
  expect(error.message).toContain("onPing failed: bad ping");
  expect(calls).toBe(1);
  expect(sim.reported).toEqual([]);
});

const odd: [string, () => unknown, string][] = [
  ["a string", () => "text", "text"],
  ["undefined", () => undefined, "undefined"],
  ["null", () => null, "null"],
  ["a symbol", () => Symbol("s"), "Symbol(s)"],
  ["an object without a prototype", () => Object.create(null), "object"],
  [
    "an object whose toString throws",
    () => ({
      toString() {
        throw new Error("trap");
      },
    }),
    "object",
  ],
  ["a frozen error", () => Object.freeze(new Error("frozen")), "frozen"],
  [
    "an error whose message throws",
    () =>
      Object.defineProperty(new Error(), "message", {
        get() {
          throw new Error("trap");
        },
      }),
    "cannot be read",
  ],
  [
    "an error whose message is a symbol",
    () => Object.assign(new Error(), { message: Symbol("m") }),
    "cannot be read",
  ],
  [
    "an error whose name throws",
    () =>
      Object.defineProperty(new Error("nameless"), "name", {
        get() {
          throw new Error("trap");
        },
      }),
    "cannot be read",
  ],
  [
    "a proxy that throws at everything",
    () =>
      new Proxy(
        {},
        {
          get() {
            throw new Error("trap");
          },
          getPrototypeOf() {
            throw new Error("trap");
          },
        },
      ),
    "cannot be read",
  ],
];

test.each(odd)("promise 4: %s, thrown by a task, is an error like any other", async (_, thrown, words) => {
  const sim = new Simulation();
  const door = sim.spawn(
    agent(graph({ Work: task("work", ["done"]) }), {
      work() {
        throw thrown();
      },
    }),
  );
  const error = await rejection(sim.until(door.done));
  expect(error).toMatchObject({ code: "handler-failed" });
  expect(error.message).toContain(words);
});

test.each(odd)(
  "promise 4: %s, thrown by a request's handler, reaches the asker",
  async (_, thrown, words) => {
    const { sim, door } = live(
      { Idle: events({ Get: on("onGet"), Put: on("onPut") }) },
      {
        onGet() {
          throw thrown();
        },
        onPut: () => "alive",
      },
    );
    const error = await rejection(sim.until(door.get()));
    expect(error).toMatchObject({ code: "request-failed" });
    expect(error.message).toContain(words);
    expect(await sim.until(door.put())).toBe("alive");
  },
);

test.each(odd)("promise 4: %s, thrown by each hook, is an error like any other", async (_, thrown, words) => {
  const hooks = (name: string) => {
    const { sim, door } = live(
      { Idle: events({ Ping: on("onPing"), Go: on("onGo", ["done"]) }) },
      {
        onPing: () => Promise.reject(new Error("bad ping")),
        onGo: (_: unknown, ctx: Ctx) => ctx.next("done"),
        async [name]() {
          throw thrown();
        },
      },
    );
    door.ping();
    door.go();
    return rejection(sim.until(door.done));
  };
  for (const name of ["initialize", "failed", "finalize"]) {
    const error = await hooks(name);
    expect(error).toMatchObject({ code: "handler-failed" });
    expect(error.message).toContain(words);
  }
});

test("promise 4: what cannot be entered fails the agent, and the others go on", async () => {
  const sim = new Simulation();
  const trap = {
    get value() {
      throw new Error("trap");
    },
  };
  const door = sim.spawn(
    agent(graph({ Work: task("work", ["Idle"]), Idle: events({}, { defaults: { n: 1 } }) }), {
      work: (_: unknown, ctx: Ctx) => ctx.next("Idle", trap),
    }),
  );
  expect((await rejection(sim.until(door.done))).message).toContain("trap");
  expect(
    await sim.run(agent(graph({ W: task("w", ["done"]) }), { w: (_: unknown, c: Ctx) => c.next("done", 1) })),
  ).toBe(1);
});

test("promise 4: agent data that cannot be copied into the initial state fails the agent", async () => {
  const sim = new Simulation();
  const made = graph({ Work: task("work", ["done"]) }, { takes: ["trapped"] });
  const trapped = {
    get trap() {
      throw new Error("trap");
    },
  };
  const door = sim.spawn(agent(made, { work() {} }, { trapped }));
  expect(await rejection(sim.until(door.done))).toMatchObject({ code: "handler-failed", from: "Work" });
});

const begun: [string, (ctx: Ctx) => Promise<unknown>][] = [
  ["a sleep", (ctx) => ctx.sleep(1000)],
  ["the output of an agent", (ctx) => ctx.run(agent(graph({ Idle: events() })))],
];

test.each(begun)(
  "promise 4: %s that nobody awaits yet when it is cut short is no unhandled rejection",
  async (_, begin) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const { sim, door } = live(
      { Work: task("work", ["done"]) },
      {
        async work(_: unknown, ctx: Ctx) {
          const later = begin(ctx);
          await new Promise((resolve) => setImmediate(resolve));
          await later;
          return ctx.next("done");
        },
      },
    );
    await sim.settle();
    await door.interrupt({ deadline: 0 });
    await sim.settle();
    await sim.settle();
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  },
);
