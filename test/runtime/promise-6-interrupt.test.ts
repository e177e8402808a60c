import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { StateGraph } from "../../runtime/core/graph/graph.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  gate,
  graph,
  type Handlers,
  live,
  on,
  own,
  rejection,
  story,
  task,
} from "./agents.js";

const never = new Promise<never>(() => {});
const end = (_: unknown, ctx: Ctx) => ctx.next("done");

test("promise 6: what is queued is handled, what comes after is refused, then the agent ends", async () => {
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: (n: number, ctx: Ctx) => ctx.sleep(n) },
  );
  door.ping(0);
  door.ping(0);
  const ended = door.interrupt();
  door.ping(0);
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  expect(story(sim)).toEqual([
    "interrupted within 5000",
    "dead letter Ping: ended",
    "started Idle",
    "handled Ping in Idle",
    "handled Ping in Idle",
    "ended interrupted",
  ]);
});

test("promise 6: the call under way is told to stop and is seen to fail; what was queued has until the deadline", async () => {
  const inner = () =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: async (_: unknown, ctx: Ctx) => {
        await ctx.sleep(30);
        return ctx.next("done", "inner");
      },
    });
  const seen: unknown[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Pong: on("onPong"), Get: on("onGet") }) },
    {
      onPing: (_: unknown, ctx: Ctx) => ctx.sleep(1000),
      async onPong(ms: number, ctx: Ctx) {
        await ctx.sleep(ms);
        seen.push(await ctx.run(inner() as never), ctx.signal.aborted);
      },
      async onGet(_: unknown, ctx: Ctx) {
        await ctx.sleep(1e6);
      },
    },
  );
  door.ping();
  await sim.advance(10);
  door.pong(20);
  const late = rejection(door.get({}, { timeout: 1e9 }));
  await sim.until(door.interrupt({ deadline: 500 }));
  expect(sim.now).toBe(510);
  expect(seen).toEqual(["inner", false]);
  expect(await late).toMatchObject({ code: "ended" });
  expect(story(sim)).toContain("failed onPing in Idle: Tested#1 is interrupted, then interrupt");
  expect(sim.reported).toEqual([]);
});

test("promise 6: queued messages are handled in full, and queued requests answered", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Get: on("onGet") }) },
    {
      async onPing(n: unknown) {
        await null;
        seen.push(n);
      },
      onGet: async () => "answer",
    },
  );
  door.ping(1);
  const asked = door.get();
  door.ping(2);
  await sim.until(door.interrupt());
  expect(seen).toEqual([1, 2]);
  expect(await asked).toBe("answer");
});

test("promise 6: an idle agent ends at once", async () => {
  const { sim, door } = live({ Idle: events() }, {});
  await sim.settle();
  await sim.until(door.interrupt());
  expect(sim.now).toBe(0);
});

test("promise 6: ctx.signal fires in a running task, and what it then throws ends the agent as interrupted", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["done"], {
        retry: { max: 9, backoff: [1, 1] },
        fallback: { at: "", call: "fall", next: ["done"] },
      }),
    },
    {
      work: (_: unknown, ctx: Ctx) =>
        new Promise((_, reject) => ctx.signal.addEventListener("abort", () => reject(ctx.signal.reason))),
      fall: end,
    },
  );
  await sim.settle();
  const ended = await sim.until(door.interrupt());
  expect(ended).toMatchObject({ reason: "interrupted", error: { code: "interrupted" } });
  expect(sim.now).toBe(0);
  const error = await rejection(door.done);
  expect(error).toMatchObject({ code: "interrupted", cause: { code: "interrupted" } });
});

test("promise 6: a task that finishes is done, interrupted or not", async () => {
  const slow = gate();
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("done", 7)) },
  );
  await sim.settle();
  const ended = door.interrupt();
  slow.open();
  expect(await ended).toEqual({ reason: "done", output: 7 });
});

test("promise 6: an interrupted task may go on to the events state where messages wait for it", async () => {
  const seen: unknown[] = [];
  const slow = gate();
  const { sim, door } = live(
    { Work: task("work", ["Idle"]), Idle: events({ Ping: on("onPing") }) },
    {
      work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("Idle")),
      onPing: (n: unknown) => void seen.push(n),
    },
  );
  door.ping(1);
  await sim.settle();
  const ended = door.interrupt();
  slow.open();
  await sim.until(ended);
  expect(seen).toEqual([1]);
});

test("promise 6: between tasks an interrupted agent ends where no events state can follow", async () => {
  const slow = gate();
  const { sim, door } = live(
    { Work: task("work", ["More"]), More: task("more", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("More")), more: end },
  );
  await sim.settle();
  const ended = door.interrupt();
  slow.open();
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  expect(story(sim)).not.toContain("moved More -> done by more");
});

test("promise 6: the deadline ends an agent wherever it is", async () => {
  const { sim, door } = live({ Work: task("work", ["done"]) }, { work: () => never });
  await sim.settle();
  expect(await sim.until(door.interrupt({ deadline: 300 }))).toEqual({ reason: "interrupted" });
  expect(sim.now).toBe(300);
  await sim.advance(60_000);
  expect(story(sim).at(-1)).toBe("ended interrupted");
});

test("promise 6: asked again, the nearer deadline counts, however often", async () => {
  const { sim, door } = live({ Work: task("work", ["done"]) }, { work: () => never });
  await sim.settle();
  void door.interrupt();
  await sim.advance(100);
  for (let i = 0; i < 20_000; i++) void door.interrupt({ deadline: 1000 + i });
  void door.interrupt({ deadline: 50 });
  const ended = door.interrupt({ deadline: 4000 });
  await sim.until(ended);
  expect(sim.now).toBe(150);
});

test.each([0, -1, Number.NaN])(
  "promise 6: a deadline of %d ends it at once, even before it has begun",
  async (deadline) => {
    const { sim, door } = live({ Work: task("work", ["done"]) }, { work: end });
    expect(await door.interrupt({ deadline })).toEqual({ reason: "interrupted" });
    expect(sim.system.size).toBe(0);
    expect(story(sim)).toEqual([`interrupted within ${deadline}`, "ended interrupted"]);
  },
);

test("promise 6: an agent that has ended tells how, and nothing else happens", async () => {
  const { sim, door } = live({ Work: task("work", ["done"]) }, { work: end });
  await sim.until(door.ended);
  expect(await door.interrupt({ deadline: 0 })).toMatchObject({ reason: "done" });
  expect(story(sim)).not.toContain("interrupted within 0");
});

/** Every kind of waiting, none of which minds the signal. */
const waits: [string, Record<string, StateGraph>, Handlers, ((door: Door) => void)?][] = [
  ["an async body", { Work: task("work", ["done"]) }, { work: () => never }],
  ["a body with a timeout", { Work: task("work", ["done"], { timeout: 1e6 }) }, { work: () => never }],
  [
    "a message handler",
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: () => never },
    (door) => door.ping(),
  ],
  [
    "the fallback of a message",
    {
      Idle: events({ Ping: on("onPing", ["stay"], { fallback: { at: "", call: "fall", next: ["stay"] } }) }),
    },
    { onPing: () => Promise.reject(new Error("x")), fall: () => never },
    (door) => door.ping(),
  ],
  [
    "a retry's pause",
    { Work: task("work", ["done"], { retry: { max: 9, backoff: [1e6, 1e6] } }) },
    { work: () => Promise.reject(new Error("x")) },
  ],
  ["a repetition's pause", { Work: task("work", ["done"], { repeat: { every: 1e6 } }) }, { work() {} }],
  [
    "a repair",
    { Work: task("work", ["done"], { repair: { at: "", call: "mend" } }) },
    { work: () => Promise.reject(new Error("x")), mend: () => never },
  ],
  [
    "a fallback",
    { Work: task("work", ["done"], { fallback: { at: "", call: "fall", next: ["done"] } }) },
    { work: () => Promise.reject(new Error("x")), fall: () => never },
  ],
  ["initialize", { Idle: events() }, { initialize: () => never }],
  [
    "failed, called for a message",
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: () => Promise.reject(new Error("x")), failed: () => never },
    (door) => door.ping(),
  ],
];

test.each(waits)(
  "promise 6: %s that never comes back is left behind at the deadline",
  async (_, states, handlers, tell) => {
    const { sim, door } = live(states, handlers);
    tell?.(door);
    await sim.settle();
    expect((await sim.until(door.interrupt({ deadline: 70 }))).reason).toBe("interrupted");
    expect(sim.now).toBeLessThanOrEqual(70);
    await sim.advance(1e7);
    expect(sim.system.size).toBe(0);
    expect(sim.reported).toEqual([]);
  },
);

const last: [string, Handlers][] = [
  ["finalize", { finalize: () => never }],
  ["failed", { work: () => Promise.reject(new Error("x")), failed: () => never }],
];

test.each(last)(
  "promise 6: a hook %s that never returns is given up at the deadline, and reported",
  async (_, handlers) => {
    const { sim, door } = live({ Work: task("work", ["done"]) }, { work: end, ...handlers });
    await sim.advance(1e6);
    expect(sim.system.size).toBe(1);
    await sim.until(door.interrupt({ deadline: 70 }));
    expect(sim.now).toBe(1e6 + 70);
    expect(sim.system.size).toBe(0);
    expect(sim.reported[0]).toMatchObject({ code: "timeout", agent: "Tested#1" });
  },
);

test("promise 6: hooks that begin at the deadline are waited for, 5 s at most", async () => {
  const quick = live(
    { Work: task("work", ["done"]) },
    { work: () => never, finalize: () => later(quick.sim, 100) },
  );
  await quick.sim.settle();
  await quick.sim.until(quick.door.interrupt({ deadline: 70 }));
  expect(quick.sim.now).toBe(170);
  expect(quick.sim.reported).toEqual([]);
  const stuck = live({ Work: task("work", ["done"]) }, { work: () => never, finalize: () => never });
  await stuck.sim.settle();
  await stuck.sim.until(stuck.door.interrupt({ deadline: 70 }));
  expect(stuck.sim.now).toBe(5070);
});

function later(sim: Simulation, ms: number): Promise<void> {
  return new Promise((resolve) => void sim.system.host.after(ms, resolve));
}

test("promise 6: an agent that ends itself inside finalize ends once", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      work: end,
      async finalize() {
        await door.interrupt({ deadline: 0 });
      },
    },
  );
  expect(await sim.until(door.ended)).toMatchObject({ reason: "done" });
  await sim.settle();
  expect(story(sim).filter((line) => line.startsWith("ended"))).toHaveLength(1);
});

const selves: [string, (ctx: Ctx) => unknown][] = [
  ["returns a step", (ctx) => ctx.next("done")],
  ["returns nothing", () => undefined],
  ["throws", () => Promise.reject(new Error("x"))],
  ["returns a promise of a step", async (ctx) => ctx.next("done")],
  ["awaits for ever", () => never],
  ["sleeps", (ctx) => ctx.sleep(10).then(() => ctx.next("done"))],
];

test.each(selves)(
  "promise 6: a handler that ends its own agent at once and then %s changes nothing",
  async (_, then) => {
    const self = (_: unknown, ctx: Ctx) => {
      void own(ctx).interrupt({ deadline: 0 });
      return then(ctx);
    };
    const worlds = [
      live(
        { Work: task("work", ["done"], { timeout: 100, retry: { max: 3, backoff: [1, 1] } }) },
        { work: self },
      ),
      live({ Idle: events({ Ping: on("onPing", ["stay", "done"]) }) }, { onPing: self }),
    ];
    for (const { sim, door } of worlds) {
      door.ping();
      expect(await sim.until(door.ended)).toEqual({ reason: "interrupted" });
      const length = sim.log.length;
      await sim.advance(1000);
      expect(sim.log).toHaveLength(length);
      expect(sim.system.size).toBe(0);
      expect(sim.reported).toEqual([]);
    }
  },
);

test("promise 6: the signal of a state with a timeout fires too, whenever the handler asks for it", async () => {
  const held: AbortSignal[] = [];
  const early = live(
    { Work: task("work", ["done"], { timeout: 1000 }) },
    {
      work(_: unknown, ctx: Ctx) {
        held.push(ctx.signal);
        void own(ctx).interrupt({ deadline: 50 });
        return never;
      },
    },
  );
  await early.sim.settle();
  expect(held[0]?.aborted).toBe(true);
  const waiting = live(
    { Work: task("work", ["done"], { timeout: 1000 }) },
    {
      work: (_: unknown, ctx: Ctx) =>
        new Promise((_, reject) => ctx.signal.addEventListener("abort", reject)),
    },
  );
  await waiting.sim.settle();
  await waiting.sim.until(waiting.door.interrupt());
  expect(waiting.sim.now).toBe(0);
  const late = live(
    { Work: task("work", ["done"], { timeout: 1000 }) },
    {
      async work(_: unknown, ctx: Ctx) {
        await later(late.sim, 100);
        held.push(ctx.signal);
        return never;
      },
    },
  );
  await late.sim.settle();
  void late.door.interrupt({ deadline: 50 });
  await late.sim.advance(200);
  expect(held[1]?.aborted).toBe(true);
  expect(held[1]?.reason).toMatchObject({ code: "interrupted" });
});

test("promise 6: a signal interrupts what was spawned with it", async () => {
  const sim = new Simulation();
  const stop = new AbortController();
  const { ended } = agent(graph({ Work: task("work", ["done"]) }), {
    work: (_: unknown, ctx: Ctx) => ctx.sleep(1e6),
  }).spawn({ system: sim.system, signal: stop.signal });
  await sim.settle();
  stop.abort();
  expect(await sim.until(ended)).toMatchObject({ reason: "interrupted" });
  const { ended: never } = agent(graph({ Work: task("work", ["done"]) }), { work: end }).spawn({
    system: sim.system,
    signal: stop.signal,
  });
  expect(await sim.until(never)).toEqual({ reason: "interrupted" });
});

test("promise 6: System.interrupt ends all, and those they start meanwhile", async () => {
  const sim = new Simulation();
  const child = () => agent(graph({ Idle: events() }));
  for (let i = 0; i < 3; i++) {
    const door = sim.spawn(
      agent(graph({ Idle: events({ Ping: on("onPing") }) }), {
        onPing: (_: unknown, ctx: Ctx) => void ctx.spawn(child()),
      }),
    );
    door.ping();
  }
  await sim.until(sim.system.interrupt());
  expect(sim.system.size).toBe(0);
});

test("promise 6: System.interrupt without a deadline ends all at once, though the list of them shrinks meanwhile", async () => {
  const sim = new Simulation();
  for (let i = 0; i < 3; i++)
    sim.spawn(agent(graph({ Work: task("work", ["done"]) }), { work: () => never }));
  await sim.settle();
  void sim.system.interrupt({ deadline: 0 });
  expect(sim.system.size).toBe(0);
});

test("promise 6: one system's interrupt leaves another's agents alone", async () => {
  const [one, two] = [new Simulation(), new Simulation()];
  const doors = [one, two].map((sim) =>
    sim.spawn(agent(graph({ Idle: events({ Get: on("onGet") }) }), { onGet: () => 1 })),
  );
  await one.until(one.system.interrupt());
  expect(two.system.size).toBe(1);
  expect(await two.until(doors[1]?.get() ?? never)).toBe(1);
});

test("promise 6: ctx.run's agent is interrupted with the one that runs it, timeout or not, awaited or not", async () => {
  for (const more of [{}, { timeout: 1e6 }]) {
    for (const awaited of [true, false]) {
      const inner = agent(graph({ Idle: events() }));
      const { sim, door } = live(
        { Work: task("work", ["Idle"], more), Idle: events() },
        {
          work(_: unknown, ctx: Ctx) {
            const running = ctx.run(inner);
            if (awaited) return running;
            running.catch(() => {});
            return ctx.next("Idle");
          },
        },
      );
      await sim.settle();
      expect(sim.system.size).toBe(2);
      await sim.until(door.interrupt());
      await sim.settle();
      expect(sim.system.size).toBe(0);
    }
  }
});

/** An agent in `Work` that runs another, which never ends by itself, and notes how that one ended. */
function runsAnother(more: object, notes: string[]) {
  const stubborn = agent(graph({ Work: task("work", ["done"]) }), {
    work: () => never,
    finalize: ({ reason }: { reason: string }) => void notes.push(reason),
  });
  return live(
    { Work: task("work", ["done"], more), Idle: events({ Go: { at: "", go: "done" } }) },
    {
      work: (_: unknown, ctx: Ctx) => ctx.run(stubborn),
      fall: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
    },
  );
}

test("promise 6: ctx.run's agent has as long as the one that runs it, and ends with it at the nearer deadline", async () => {
  const notes: string[] = [];
  const { sim, door } = runsAnother({}, notes);
  await sim.settle();
  void door.interrupt({ deadline: 300 });
  expect(story(sim).slice(-2)).toEqual(["interrupted within 300", "interrupted within 300"]);
  void door.interrupt({ deadline: 100 });
  await sim.advance(99);
  expect(sim.system.size).toBe(2);
  await sim.advance(1);
  expect(notes).toEqual(["interrupted"]);
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
});

test("promise 6: ctx.run's agent is ended at once with the one that runs it, and by a timeout within 5 s", async () => {
  const forced: string[] = [];
  const one = runsAnother({}, forced);
  await one.sim.settle();
  await one.door.interrupt({ deadline: 0 });
  await one.sim.settle();
  expect(forced).toEqual(["interrupted"]);
  expect(one.sim.system.size).toBe(0);
  const late: string[] = [];
  const more = { timeout: 10, fallback: { at: "", call: "fall", next: ["Idle"] } };
  const [two, three] = [runsAnother(more, late), runsAnother(more, late)];
  for (const { sim } of [two, three]) await sim.advance(10);
  await two.sim.advance(4999);
  expect(two.sim.system.size).toBe(2);
  await two.sim.advance(1);
  expect(two.sim.system.size).toBe(1);
  three.door.go();
  await three.sim.settle();
  expect(three.sim.system.size).toBe(0);
  expect(late).toEqual(["interrupted", "interrupted"]);
});

const endings: [string, (door: Door) => unknown][] = [
  ["is done", (door) => door.go()],
  ["is ended by force", (door) => door.interrupt({ deadline: 0 })],
];

test.each(endings)(
  "promise 6: when an agent %s, what it runs is ended once, and its last hooks have 5 s",
  async (_, finish) => {
    const inner = agent(graph({ Idle: events() }), { finalize: () => never });
    const { sim, door } = live(
      { Idle: events({ Ping: on("onPing"), Go: { at: "", go: "done" } }) },
      { onPing: (_: unknown, ctx: Ctx) => void ctx.run(inner) },
    );
    door.ping();
    await sim.settle();
    finish(door);
    await sim.advance(4999);
    const ended = story(sim).filter((line) => line.startsWith("interrupted"));
    expect(ended.at(-1)).toBe("interrupted within 0");
    expect(sim.reported).toEqual([]);
    expect(sim.system.size).toBe(1);
    await sim.advance(1);
    expect(sim.reported).toMatchObject([{ code: "timeout", agent: "Tested#2" }]);
    expect(sim.system.size).toBe(0);
  },
);

test("promise 6: what a handler runs or spawns after its agent has ended is not even started", async () => {
  const slow = gate();
  const codes: unknown[] = [];
  const inner = agent(graph({ Work: task("work", ["done"]) }), { work: () => never });
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      async work(_: unknown, ctx: Ctx) {
        await slow.promise;
        for (const starts of [() => ctx.run(inner), async () => ctx.spawn(inner)])
          codes.push((await rejection(starts())).code);
      },
    },
  );
  await sim.settle();
  await door.interrupt({ deadline: 0 });
  slow.open();
  await sim.settle();
  expect(codes).toEqual(["interrupted", "interrupted"]);
  expect(sim.log.filter((entry) => entry.agent !== "Tested#1")).toEqual([]);
});

test("promise 6: a thread that starts under an interrupt is told at once", async () => {
  const slow = gate();
  let told: boolean | undefined;
  const { sim, door } = live(
    {
      Work: task("work", ["Sync"]),
      Sync: { ...task("sync", ["Idle"]), mode: "sync" },
      Idle: events(),
    },
    {
      work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("Sync")),
      sync: {
        url: "",
        body(_: unknown, ctx: { cancelled(): boolean; next(to: string): unknown }) {
          told = ctx.cancelled();
          return ctx.next("Idle");
        },
      },
    },
  );
  await sim.settle();
  const ended = door.interrupt();
  slow.open();
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  expect(told).toBe(true);
});
