import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { TaskGraph } from "../../runtime/core/graph/graph.js";
import { asyncCalls } from "../../runtime/hosts/asyncCalls.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  gate,
  graph,
  type Handlers,
  on,
  own,
  rejection,
  task,
} from "./agents.js";

type Responder = { answer(value: unknown): void };

const never = new Promise<never>(() => {});
const idle = events({
  Ping: on("onPing"),
  Get: on("onGet"),
  Put: on("onPut"),
  Go: on("onGo", ["stay", "Work"]),
});
const NOTHING: Handlers = { onPing() {}, onGet: () => "got", onPut: () => "put", onGo() {} };

/** An agent that rests until it is asked; `name` tells it from others. */
function idler(name: string, handlers: Handlers, more: object = {}) {
  return agent(graph({ Idle: idle, Work: task("work", ["Idle"]), ...more }, { agent: name }), {
    work: () => {},
    ...NOTHING,
    ...handlers,
  });
}

/** Asks with no timeout of its own: what ends the waiting is not that. */
const forever = { timeout: Infinity };

test("promise 5: a request to itself that is awaited is rejected at once", async () => {
  const sim = new Simulation();
  const a: Door = sim.spawn(idler("A", { onGet: (_: unknown, ctx: Ctx) => own(ctx).put({}, forever) }));
  const error = await rejection(sim.until(a.get({}, forever)));
  expect(error).toMatchObject({
    code: "request-failed",
    cause: { code: "deadlock", agent: "A#1", from: "Idle", at: "specs/tested.yaml:20" },
  });
  expect((error.cause as Error).message).toBe(
    "A#1 asks itself: A#1 → A#1; nobody could answer Put (specs/tested.yaml:20). " +
      'To go on meanwhile, ask by ctx.ask("Put", …), and declare where the response leads: replies: { Put: stay }',
  );
  expect(sim.now).toBe(0);
  expect(await sim.until(a.put())).toBe("put");
});

test.each(["at once", "after it has waited"])("promise 5: three that ask in a circle, %s", async (when) => {
  const sim = new Simulation();
  const doors: Door[] = [];
  const errors: (Error & { code?: string })[] = [];
  const asking = (next: number): Handlers => ({
    async onGet(_: unknown, ctx: Ctx) {
      if (when !== "at once") await ctx.sleep(10);
      try {
        return await doors[next]?.get({}, forever);
      } catch (error) {
        errors.push(error as Error);
        return "without it";
      }
    },
  });
  doors.push(...[1, 2, 0].map((next, i) => sim.spawn(idler("ABC"[i] ?? "", asking(next)))));
  expect(await sim.until(doors[0]?.get({}, forever) ?? never)).toBe("without it");
  expect(errors).toHaveLength(1);
  expect(errors[0]?.code).toBe("deadlock");
  expect(errors[0]?.message).toContain("C#3 asks A#1, which waits for it in turn: C#3 → A#1 → B#2 → C#3;");
  expect(sim.now).toBe(when === "at once" ? 0 : 30);
});

test("promise 5: an agent that is run inside another one cannot ask that one", async () => {
  const sim = new Simulation();
  const inner = agent(graph({ Work: task("work", ["done"]) }, { agent: "Inner" }), {
    async work(_: unknown, ctx: Ctx) {
      await ctx.sleep(1);
      return ctx.next("done", (await rejection(a.get({}, forever))).code);
    },
  });
  const a: Door = sim.spawn(idler("A", { onPut: (_: unknown, ctx: Ctx) => ctx.run(inner as never) }));
  expect(await sim.until(a.put({}, forever))).toBe("deadlock");
  expect(await sim.until(a.get())).toBe("got");
});

test("promise 5: the one it waits for may have asked before it began to wait", async () => {
  const sim = new Simulation();
  const later = gate();
  const heard: unknown[] = [];
  const b: Door = sim.spawn(
    idler("B", { onGet: async () => (await rejection(a.get({}, forever))).code ?? "" }),
  );
  const a: Door = sim.spawn(
    idler("A", {
      async onPing() {
        const asked = b.get({}, forever);
        await later.promise;
        expect(await asked).toBe("deadlock");
        void a.put({}, forever).then((response) => heard.push(response)); // made last, and not awaited
      },
    }),
  );
  a.ping();
  await sim.settle();
  later.open();
  expect(await sim.until(a.put())).toBe("put");
  expect(heard).toEqual(["put"]);
});

test("what is asked and not waited for is no deadlock", async () => {
  const sim = new Simulation();
  const heard: unknown[] = [];
  const a: Door = sim.spawn(
    idler("A", { onPing: () => void b.get({}, forever).then((response) => heard.push(response)) }),
  );
  const b: Door = sim.spawn(idler("B", { onGet: () => a.put({}, forever) }));
  a.ping();
  await sim.settle();
  expect(heard).toEqual(["put"]);
});

test("one whose responder was handed on may be answered by anybody", async () => {
  const sim = new Simulation();
  const c: Door = sim.spawn(
    idler("C", {
      onPing: async (asker: Responder, ctx: Ctx) => ctx.sleep(5).then(() => asker.answer("by C")),
    }),
  );
  const b: Door = sim.spawn(
    idler(
      "B",
      {
        onGet(_: unknown, ctx: Ctx) {
          c.ping(ctx.responder);
          return ctx.next("Work");
        },
        // It asks who asks it, while another agent answers that one.
        work: async (_: unknown, ctx: Ctx) => ctx.next("Idle", await a.get({}, forever)),
      },
      { Idle: events({ Get: on("onGet", ["Work"], { answer: "later" }) }) },
    ),
  );
  const a: Door = sim.spawn(idler("A", { onPut: () => b.get({}, forever) }));
  expect(await sim.until(a.put({}, forever))).toBe("by C");
  expect(sim.now).toBe(5);
});

test("a request that interrupts what waits is answered", async () => {
  const sim = new Simulation();
  const work = task("work", ["Idle"], { interrupts: { Put: on("onStop", ["Idle"]) } });
  const a: Door = sim.spawn(
    idler(
      "A",
      {
        onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
        work: async (_: unknown, ctx: Ctx) => ctx.next("Idle", await b.get({}, forever)),
        onStop: (_: unknown, ctx: Ctx) => ctx.answer("stopped").next("Idle"),
      },
      { Work: work },
    ),
  );
  const b: Door = sim.spawn(idler("B", { onGet: () => a.put({}, forever) }));
  a.go();
  expect(await sim.until(b.get({}, { timeout: 1000 }))).toBe("stopped");
});

test("what an observer asks, no agent waits for", async () => {
  const sim = new Simulation();
  const heard: unknown[] = [];
  const a: Door = sim.spawn(
    idler("A", {
      onPing: (_: unknown, ctx: Ctx) => ctx.sleep(5),
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      work: async (_: unknown, ctx: Ctx) => ctx.sleep(5).then(() => ctx.next("Idle")),
    }),
  );
  sim.system.observe(({ type }) => {
    if (type === "moved") void a.get({}, forever).then((response) => heard.push(response));
  });
  a.go();
  await sim.advance(100);
  expect(heard).toEqual(["got", "got"]);
});

test("a call that is over waits for nothing, whatever it has left behind", async () => {
  const sim = new Simulation();
  const slow = gate<string>();
  const b: Door = sim.spawn(idler("B", { onGet: () => slow.promise }));
  const a: Door = sim.spawn(
    idler("A", {
      onPing: () => void b.get({}, forever),
      onPut: async (_: unknown, ctx: Ctx) => ctx.sleep(5).then(() => "put"),
    }),
  );
  const c: Door = sim.spawn(idler("C", { onGet: () => a.put({}, forever) }));
  a.ping();
  await sim.settle();
  expect(await sim.until(c.get({}, forever))).toBe("put");
  slow.open("x");
});

test("a request that is made last, and not awaited, is left alone while its agent does other things", async () => {
  const sim = new Simulation();
  const heard: unknown[] = [];
  const a: Door = sim.spawn(
    idler("A", {
      async onPing(_: unknown, ctx: Ctx) {
        await ctx.sleep(5);
        void b.get({}, forever).then((response) => heard.push(response));
      },
      onPut: async (_: unknown, ctx: Ctx) => ctx.sleep(5).then(() => "put"),
    }),
  );
  const b: Door = sim.spawn(idler("B", { onPing: () => a.put({}, forever).then(() => {}) }));
  a.ping();
  b.ping();
  await sim.advance(20);
  expect(heard).toEqual(["got"]);
});

test("without the help of its host, a circle is found up to the first await", async () => {
  const { calls: _, ...host } = nodeHost();
  const system = new System(host);
  const a: Door = idler("A", { onGet: () => b.get({}, forever), onPut: () => "put" }).spawn({ system });
  const b: Door = idler("B", {
    onGet: async () => (await rejection(a.put({}, forever))).code,
    onPing: async () => void b.get(),
  }).spawn({ system });
  expect(await a.get({}, forever)).toBe("deadlock");
  const c: Door = idler("C", {
    async onGet(_: unknown, ctx: Ctx) {
      await ctx.sleep(1);
      return (await rejection(own(ctx).put({}, { timeout: 5 }))).code;
    },
  }).spawn({ system });
  expect(await c.get({}, forever)).toBe("request-timeout");
  await system.interrupt();
});

test("a handler that has only ever returned values is remembered from its first promise on; in a simulation always", async () => {
  for (const [world, known] of [
    [thrifty, "request-timeout"],
    [remembering, "deadlock"],
  ] as const) {
    const { sim, system } = world();
    let times = 0;
    const asks = async (ctx: Ctx) => {
      await ctx.sleep(1);
      return (await rejection(own(ctx).put({}, { timeout: 5 }))).code;
    };
    const onGet = (_: unknown, ctx: Ctx) => (times++ % 2 === 0 ? "at once" : asks(ctx));
    const a: Door = idler("A", { onGet }).spawn({ system });
    const heard: unknown[] = [];
    for (let asked = 0; asked < 4; asked++) heard.push(await sim.until(a.get({}, forever)));
    expect(heard).toEqual(["at once", known, "at once", "deadlock"]);
  }
});

/** A world whose host remembers calls as that of Node 24 does. */
function thrifty() {
  const sim = new Simulation();
  const calls = asyncCalls(false);
  return { sim, system: new System({ ...sim.system.host, ...(calls && { calls }) }) };
}

/** A world whose host remembers all calls. */
function remembering() {
  const sim = new Simulation();
  return { sim, system: sim.system };
}

/** A world whose host does not, as that of Node 20. */
function forgetful() {
  const sim = new Simulation();
  const { calls: _, ...host } = sim.system.host;
  return { sim, system: new System(host) };
}

/** Where else than in handlers an agent's code runs and may ask that very agent, which it then waits for. */
const elsewhere: [string, Partial<TaskGraph>, (ask: () => Promise<void>) => Handlers][] = [
  [
    "a fallback",
    { fallback: { at: "", call: "fall", next: ["Idle"] } },
    (ask) => ({ fall: (_: unknown, ctx: Ctx) => ask().then(() => ctx.next("Idle")) }),
  ],
  ["a repair", { repair: { at: "", call: "mend" } }, (ask) => ({ mend: ask })],
  ["the hook initialize()", { repair: { at: "", call: "mend" } }, (ask) => ({ mend() {}, initialize: ask })],
  [
    "the hook failed()",
    { repair: { at: "", call: "mend" } },
    (ask) => ({ mend() {}, onPing: () => Promise.reject(new Error("broken")), failed: ask }),
  ],
  [
    "a performer",
    { mode: "custom" },
    (ask) => ({
      work: { start: (_: unknown, ctx: Ctx) => ({ result: ask().then(() => ctx.next("Idle")) }) },
    }),
  ],
];

test.each(elsewhere)(
  "promise 5: %s that asks its own agent is known, with the help of the host and without",
  async (_, more, handlers) => {
    for (const world of [remembering, thrifty, forgetful]) {
      const { sim, system } = world();
      const codes: unknown[] = [];
      let runs = 0;
      const ask = async () => void codes.push((await rejection(a.put({}, { timeout: 5 }))).code);
      const subject = idler(
        "A",
        {
          onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
          work(_: unknown, ctx: Ctx) {
            runs += 1;
            if (runs === 1) throw new Error("broken");
            return ctx.next("Idle");
          },
          ...handlers(ask),
        },
        { Work: { ...task("work", ["Idle"]), ...more } },
      );
      const a: Door = subject.spawn({ system });
      a.ping();
      a.go();
      expect(await sim.until(a.get())).toBe("got");
      expect(codes).toEqual(["deadlock"]);
      expect(sim.now).toBe(0);
    }
  },
);

test("what a handler goes on with by itself is not taken for the call of whoever woke its agent", async () => {
  for (const world of [remembering, thrifty, forgetful]) {
    const { sim, system } = world();
    const opens = gate();
    const got: Promise<unknown>[] = [];
    const later = async () => {
      await null;
      return b.get({}, forever);
    };
    const a: Door = idler("A", { onPing: () => void got.push(later()) }).spawn({ system });
    const b: Door = idler("B", {
      async onGo() {
        await null;
        a.ping();
        await opens.promise;
      },
    }).spawn({ system });
    a.ping();
    await sim.until(a.get());
    b.go();
    await sim.advance(1);
    expect(got).toHaveLength(2);
    opens.open();
    expect(await sim.until(Promise.all(got))).toEqual(["got", "got"]);
  }
});

test("what others do in the middle of a call, its agent does not wait for: observers, and who is asked by ctx.ask", async () => {
  for (const world of [remembering, thrifty, forgetful]) {
    const { sim, system } = world();
    const heard: unknown[] = [];
    const hear = (what: unknown) => void heard.push(what);
    const reply = { Get: { at: "", method: "get", reply: "GetReply" } } as const;
    const a: Door = agent(
      graph(
        { Idle: { ...idle, replies: { Get: on("onGetReply") } }, Work: task("work", ["Idle"]) },
        { agent: "A", progress: true, asks: reply },
      ),
      {
        ...NOTHING,
        work() {},
        async onPing(_: unknown, ctx: Ctx) {
          ctx.progress(1);
          await ctx.sleep(5);
        },
        async onGo(_: unknown, ctx: Ctx) {
          ctx.ask("Get", { get: () => a.get({}, forever) }, {});
          await ctx.sleep(5);
        },
        onGetReply: (response: unknown) => void heard.push(response),
        // What it asks itself after others have had their say, it does wait for.
        async onPut(_: unknown, ctx: Ctx) {
          ctx.progress(1);
          return (await rejection(own(ctx).get({}, { timeout: 5 }))).code;
        },
        failed: ({ message }: Error) => void heard.push(message),
      },
    ).spawn({ system });
    const stop = a.observe(({ type }) => {
      if (type === "progress") void a.get({}, forever).then(hear, hear);
    });
    a.ping();
    await sim.advance(20);
    a.go();
    await sim.advance(20);
    expect(heard).toEqual(["got", "got"]);
    stop();
    a.observe(() => {});
    expect(await sim.until(a.put({}, forever))).toBe("deadlock");
  }
});

test("an agent that waits with very many open requests can be asked", async () => {
  const sim = new Simulation();
  const busy: Door = sim.spawn(idler("Busy", { onGet: () => never }));
  const asking: Door = sim.spawn(
    idler("Asking", {
      onGet: () => Promise.all(Array.from({ length: 150_000 }, () => busy.get({}, forever))),
    }),
  );
  const last: Door = sim.spawn(idler("Last", { onGet: () => asking.get({}, { timeout: 5 }) }));
  void rejection(asking.get({}, forever));
  await sim.settle();
  expect(await rejection(sim.until(last.get({}, forever)))).toMatchObject({
    code: "request-failed",
    cause: { code: "request-timeout" },
  });
});

test("a long chain of agents that wait, built from its tail, costs no time; a circle that closes it is found", async () => {
  const sim = new Simulation();
  const doors: Door[] = [];
  const codes: unknown[] = [];
  const closed = gate();
  const began = performance.now();
  for (let place = 0; place < 1500; place++) {
    const onPing = async () => {
      if (place === 0) await closed.promise;
      const before = doors[place - 1] ?? doors.at(-1);
      codes.push((await rejection(before?.get({}, forever) ?? never)).code);
      await never;
    };
    const door: Door = sim.spawn(idler("A", { onPing }));
    doors.push(door);
    door.ping();
    await sim.settle();
  }
  // Copies of all ways took many times as long.
  expect(performance.now() - began).toBeLessThan(4000);
  closed.open();
  await sim.settle();
  expect(codes).toEqual(["deadlock"]);
});
