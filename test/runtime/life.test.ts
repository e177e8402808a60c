import { defaultSystem } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Address } from "../../runtime/core/messages/address.js";
import { agent, type Ctx, events, gate, graph, live, on, rejection, story, task } from "./agents.js";

const end = (_: unknown, ctx: Ctx) => ctx.next("done", "output");
const simple = graph({ Work: task("work", ["done"]) });

test("run gives the output; spawn gives an address whose done and ended tell the same", async () => {
  const sim = new Simulation();
  expect(await sim.run(agent(simple, { work: end }))).toBe("output");
  const door = sim.spawn(agent(simple, { work: end }));
  expect(door.id).toBe("Tested#2");
  expect(String(door)).toBe("Tested#2");
  expect(await sim.until(door.done)).toBe("output");
  expect(await door.ended).toEqual({ reason: "done", output: "output" });
});

test("nothing of an agent runs before spawn has returned", async () => {
  const calls: string[] = [];
  const sim = new Simulation();
  sim.spawn(
    agent(simple, {
      initialize: () => void calls.push("initialize"),
      work(_: unknown, ctx: Ctx) {
        calls.push("work");
        return end(_, ctx);
      },
    }),
  );
  calls.push("spawned");
  await sim.settle();
  expect(calls).toEqual(["spawned", "initialize", "work"]);
});

test("agents without a system live in the platform's", async () => {
  const before = defaultSystem().size;
  const running = agent(simple, { work: end }).run();
  expect(defaultSystem().size).toBe(before + 1);
  expect(await running).toBe("output");
  expect(defaultSystem().size).toBe(before);
});

test("an agent lives once", () => {
  const sim = new Simulation();
  const one = agent(simple, { work: end });
  sim.spawn(one);
  expect(() => sim.spawn(one)).toThrow("Tested#1 was started before; make a new object for another life");
});

test("a class that lacks handlers cannot be started, however often it is tried", () => {
  const made = graph({
    Idle: events(
      { Ping: on("onPing", ["stay"], { fallback: { at: "f:2", call: "pingFallback", next: ["stay"] } }) },
      { timers: { t: { at: "", every: 1, tick: on("onTick") } } },
    ),
    Work: task("work", ["done"], { repair: { at: "f:3", call: "mend" } }),
    Sync: { ...task("sync", ["done"]), mode: "sync" },
  });
  const one = agent(made, { work: end, sync: () => {} });
  for (let i = 0; i < 2; i++) {
    expect(() => one.spawn({ system: new Simulation().system })).toThrow(
      "Tested is missing handlers: onPing (specs/tested.yaml:30), pingFallback (f:2), onTick (specs/tested.yaml:30), " +
        "mend (f:3), sync (specs/tested.yaml:10)",
    );
  }
});

test("the initial state starts with copies of the agent's fields over its own defaults", async () => {
  const given = { urls: ["a"] };
  let seen: unknown;
  const made = graph(
    { Work: task("work", ["done"], { defaults: { attempt: 1, urls: [] } }) },
    { takes: ["urls"] },
  );
  const one = agent(
    made,
    {
      work(data: { urls: string[] }, ctx: Ctx) {
        data.urls.push("b");
        seen = data;
        return ctx.next("done");
      },
    },
    given,
  );
  await new Simulation().run(one);
  expect(seen).toEqual({ attempt: 1, urls: ["a", "b"] });
  expect(one.data).toEqual({ urls: ["a"] });
});

test("the initial state keeps addresses and instances of classes, which are no plain data", async () => {
  class Connection {}
  const kept = { door: live({ Idle: events() }, {}).door, list: [new Connection()] };
  const one = agent(
    graph({ Work: task("work", ["done"]) }, { takes: ["kept"] }),
    {
      work: (state: { kept: typeof kept }, ctx: Ctx) =>
        ctx.next("done", [
          state.kept === kept,
          state.kept.door === kept.door,
          state.kept.list[0] === kept.list[0],
        ]),
    },
    { kept },
  );
  expect(await new Simulation().run(one)).toEqual([false, true, true]);
});

test("defaults fill what a creator or a step leaves out, each with a copy of its own", async () => {
  const made = graph(
    { Work: task("work", ["Work", "done"], { defaults: { list: [] } }) },
    { defaults: { total: 0, seen: [] } },
  );
  const make = () =>
    agent(made, {
      work(data: { list: number[] }, ctx: Ctx) {
        data.list.push(1);
        return ctx.next("done", data.list.length);
      },
    });
  const [one, two] = [make(), make()];
  expect(await new Simulation().run(one)).toBe(1);
  expect(await new Simulation().run(two)).toBe(1);
  expect(one.data).toEqual({ total: 0, seen: [] });
  expect(one.data["seen"]).not.toBe(two.data["seen"]);
});

test("a field given as undefined counts as left out where it has a default, and null counts as given", async () => {
  const made = graph(
    { Work: task("work", ["Work", "done"], { defaults: { list: [], n: 1 } }) },
    { defaults: { total: 0, best: 0 } },
  );
  const one = agent(
    made,
    {
      work: (state: { again?: unknown }, ctx: Ctx) =>
        "again" in state
          ? ctx.next("done", state)
          : ctx.next("Work", { list: undefined, n: undefined, again: undefined }),
    },
    { total: undefined, best: null },
  );
  expect(await new Simulation().run(one)).toStrictEqual({ list: [], n: 1, again: undefined });
  expect(one.data).toStrictEqual({ total: 0, best: null });
});

test("a state without data has an empty object all the same", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    { A: task("a", ["B"]), B: events({ Go: { at: "", go: "C" } }), C: task("c", ["done"]) },
    {
      a(data: unknown, ctx: Ctx) {
        seen.push(data);
        return ctx.next("B");
      },
      c(data: unknown, ctx: Ctx) {
        seen.push(data, ctx.data);
        return ctx.next("done");
      },
    },
  );
  door.go();
  expect(await sim.until(door.done)).toBeUndefined();
  expect(seen).toEqual([{}, {}, {}]);
});

test("state tells where an agent is, before its life and after", async () => {
  const {
    sim,
    agent: one,
    door,
  } = live(
    { Idle: events({ Go: { at: "", go: "Work" } }), Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => ctx.sleep(10).then(() => ctx.next("done")) },
  );
  expect(one.state).toBe("Idle");
  door.go();
  await sim.settle();
  expect(one.state).toBe("Work");
  await sim.until(door.ended);
  expect(one.state).toBe("done");
});

test("initialize comes first and is awaited; what it throws fails the agent", async () => {
  const ready = gate();
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { initialize: () => ready.promise, work: end },
  );
  await sim.advance(100);
  expect(story(sim)).toEqual([]);
  ready.open();
  await sim.until(door.done);
  const broken = live(
    { Work: task("work", ["done"]) },
    { initialize: () => Promise.reject(new Error("no database")), work: end },
  );
  expect((await rejection(broken.sim.until(broken.door.done))).message).toBe(
    "Tested#1: the hook initialize() failed: no database",
  );
  expect(story(broken.sim)).toEqual(["ended failed"]);
});

test("an agent that initialize ends does not start", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { initialize: () => void door.interrupt({ deadline: 0 }), work: end },
  );
  await sim.until(door.ended);
  expect(story(sim)).toEqual(["interrupted within 0", "ended interrupted"]);
});

test.each([
  ["done", { work: end }, "done"],
  ["failed", { work: () => Promise.reject(new Error("x")) }, "failed"],
  ["interrupted", { work: () => new Promise(() => {}) }, "interrupted"],
])("finalize is told that an agent is %s, and is awaited", async (_, handlers, reason) => {
  const told: unknown[] = [];
  const closed = gate();
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      ...handlers,
      finalize(ended: { reason: string }) {
        told.push(ended.reason);
        return closed.promise;
      },
    },
  );
  await sim.settle();
  if (reason === "interrupted") void door.interrupt({ deadline: 1 });
  await sim.advance(10);
  expect(sim.system.size).toBe(1);
  closed.open();
  expect((await sim.until(door.ended)).reason).toBe(reason);
  expect(told).toEqual([reason]);
});

test("a finalize that throws turns a good end into a failure, and is reported after a bad one", async () => {
  const finalize = () => Promise.reject(new Error("cannot close"));
  const good = live({ Work: task("work", ["done"]) }, { work: end, finalize });
  expect((await rejection(good.sim.until(good.door.done))).message).toContain(
    "finalize() failed: cannot close",
  );
  const bad = live(
    { Work: task("work", ["done"]) },
    { work: () => Promise.reject(new Error("first")), finalize },
  );
  expect((await rejection(bad.sim.until(bad.door.done))).message).toContain("first");
  expect(bad.sim.reported.map(({ message }) => message)).toEqual([
    "Tested#1: the hook finalize() failed: cannot close",
  ]);
});

test("a failed() that throws at the end is reported, and finalize still runs", async () => {
  const calls: string[] = [];
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      work: () => Promise.reject(new Error("first")),
      failed: () => Promise.reject(new Error("second")),
      finalize: () => void calls.push("finalize"),
    },
  );
  expect((await rejection(sim.until(door.done))).message).toContain("first");
  expect(sim.reported.map(({ message }) => message)).toEqual(["Tested#1: the hook failed() failed: second"]);
  expect(calls).toEqual(["finalize"]);
});

test("ctx.run lives inside the agent that runs it and gives its output, or its error", async () => {
  const inner = (work: unknown) => agent(simple, { work });
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      async work(_: unknown, ctx: Ctx) {
        const good = await ctx.run(inner(end));
        const bad = await rejection(ctx.run(inner(() => Promise.reject(new Error("inner")))));
        return ctx.next("done", [good, bad.message]);
      },
    },
  );
  expect(await sim.until(door.done)).toEqual([
    "output",
    'Tested#3: state "Work" failed: inner (specs/tested.yaml:10)',
  ]);
  expect(sim.reported).toEqual([]);
});

test("ctx.run of an agent that was started before is an error of the handler, and leaves nothing behind", async () => {
  const once = agent(graph({ Idle: events() }));
  const { sim, door } = live(
    { Work: task("work", ["Idle"], { fallback: { at: "", call: "fall", next: ["Idle"] } }), Idle: events() },
    {
      work: (_: unknown, ctx: Ctx) => {
        ctx.run(once);
        return ctx.run(once);
      },
      fall: (error: Error, ctx: Ctx) => ctx.next("Idle", { error }),
    },
  );
  await sim.settle();
  expect(story(sim)).toContain(
    "failed work in Work: Tested#2 was started before; make a new object for another life, then fallback",
  );
  await sim.until(door.interrupt());
  await sim.settle();
  expect(sim.system.size).toBe(0);
});

test("an agent keeps nothing of the agents it has run", async () => {
  const { sim, door } = live(
    { Work: task("work", ["Idle"]), Idle: events() },
    {
      async work(_: unknown, ctx: Ctx) {
        await ctx.run(agent(simple, { work: end }));
        return ctx.next("Idle");
      },
    },
  );
  await sim.settle();
  expect(door).toBeInstanceOf(Address);
  expect(door).toHaveProperty("$cell.belongings.inner.size", 0);
});

test("ctx.spawn starts an agent that lives on", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => ctx.next("done", ctx.spawn(agent(graph({ Idle: events() })))) },
  );
  expect(String(await sim.until(door.done))).toBe("Tested#2");
  expect(sim.system.size).toBe(1);
});

test("ctx.sleep takes its time, rejects when cut short, and refuses what is no time", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"], { timeout: 50 }) },
    {
      async work(_: unknown, ctx: Ctx) {
        await ctx.sleep(10);
        expect(sim.now).toBe(10);
        for (const no of [Number.NaN, -1])
          expect(await rejection(ctx.sleep(no))).toMatchObject({ code: "usage" });
        await ctx.sleep(100);
      },
    },
  );
  expect(await rejection(sim.until(door.done))).toMatchObject({ code: "timeout" });
  expect(sim.now).toBe(50);
});

test("a spent message of an ended agent is no error for its sender", async () => {
  const { sim, door } = live({ Work: task("work", ["done"]) }, { work: end });
  await sim.until(door.ended);
  door.ping();
  expect(story(sim).at(-1)).toBe("dead letter Ping: ended");
});
