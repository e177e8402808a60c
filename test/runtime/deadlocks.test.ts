import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
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
