import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph } from "../../runtime/core/graph/graph.js";
import {
  type Ctx,
  type Door,
  events,
  gate,
  type Handlers,
  on,
  own,
  rejection,
  task,
  timer,
} from "./agents.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

type Restart = "permanent" | "transient" | "temporary";

/** A supervisor with one child, made anew by `make` for each life. */
async function one(
  restart: Restart,
  make: (life: number) => ReturnType<typeof worker>,
  more: Parameters<typeof group>[1] = {},
  intensity = { restarts: 100, within: 1000 },
) {
  const ends: string[] = [];
  const hears = (end: Record<string, unknown>) => void ends.push(String(end["reason"]));
  const there = world(boss(supervises(group("A", { restart, ...more }), { intensity }), hears));
  let life = 0;
  const child = await there.tell((ctx) =>
    ctx.group("A").spawn(() => {
      life += 1;
      return make(life);
    }),
  );
  return { ...there, child, ends };
}

const ENDS: Record<string, (child: Door) => void> = {
  done: (child) => child.go(),
  failed: (child) => child.pong(),
  "asked by another": (child) => void child.interrupt(),
  "ended by another": (child) => void child.interrupt({ deadline: 0 }),
};

/** OTP: permanent always, transient after an abnormal end, temporary never. */
const RESTARTS: [Restart, keyof typeof ENDS, boolean][] = [
  ["permanent", "done", true],
  ["permanent", "failed", true],
  ["permanent", "asked by another", true],
  ["permanent", "ended by another", true],
  ["transient", "done", false],
  ["transient", "failed", true],
  ["transient", "asked by another", false],
  ["transient", "ended by another", false],
  ["temporary", "done", false],
  ["temporary", "failed", false],
  ["temporary", "asked by another", false],
  ["temporary", "ended by another", false],
];

test.each(RESTARTS)("a %s child that is %s: is it restarted? %s", async (restart, how, again) => {
  const { sim, child, ends } = await one(restart, () => worker());
  ENDS[how]?.(child);
  await sim.settle();
  expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual(
    again ? ["Worker#2 restarted 1"] : [],
  );
  expect(ends).toHaveLength(again ? 0 : 1);
  expect(sim.system.size).toBe(again ? 2 : 1);
});

/** A child that defers pings in its first state. `Get` fails it, for it moves where it may not. */
function deferring(seen: unknown[], more: Partial<Graph> = {}) {
  const states = {
    Open: events({ Get: on("onGet"), Go: on("onGo", ["Late"]), Ping: "defer", Put: on("onPut") }),
    Late: events({ Ping: on("onPing"), Get: on("onGet"), Put: on("onPut") }),
  };
  return (life: number) =>
    worker((what) => void seen.push([life, what]), {
      more: { states, initial: "Open", ...more },
      handlers: {
        onGo: (_: unknown, ctx: Ctx) => ctx.next("Late"),
        onGet: (_: unknown, ctx: Ctx) => ctx.next("Nowhere"),
        onPut: (payload: unknown) => ({ life, payload }),
      },
    });
}

test("a restart keeps the address, the number, observers, and queued and deferred messages in their order", async () => {
  const seen: unknown[] = [];
  const observed: string[] = [];
  const { sim, child } = await one("transient", deferring(seen));
  child.observe(({ type }) => observed.push(type));
  for (const n of [1, 2]) child.ping(n); // deferred by the first life
  await sim.settle();
  const killer = rejection(child.get());
  child.ping(3);
  child.go();
  child.ping(4);
  const asked = child.put("mine");
  await sim.settle();
  expect(seen).toEqual([1, 2, 3, 4].map((n) => [2, n]));
  expect(await asked).toEqual({ life: 2, payload: "mine" });
  expect(child.id).toBe("Worker#2");
  expect(observed).toEqual(expect.arrayContaining(["failed", "restarted", "handled"]));
  // The message that killed it is not handled again: whoever asked is told what came of it.
  expect(await killer).toMatchObject({ code: "ended", message: expect.stringContaining("it failed") });
  expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual(["Worker#2 restarted 1"]);
});

test("a bounded mailbox stays within its capacity over a restart, and whoever waits for room keeps its place", async () => {
  for (const full of ["reject", "wait", "dropOldest"] as const) {
    const seen: unknown[] = [];
    const more = { mailbox: { at: "", capacity: 2, full } };
    const { sim, child } = await one("transient", deferring(seen, more), { backoff: [100, 100] });
    const killer = rejection(child.get());
    await sim.settle();
    expect((await killer).code).toBe("ended");
    // Between two lives.
    for (const n of [1, 2, 3]) void child.ping(n);
    await sim.advance(50);
    void child.ping(4);
    const late = child.put("late").catch((error) => error.code);
    await sim.advance(100);
    child.go(); // there may be no room for it
    await sim.advance(1000);
    const dead = sim.log.flatMap((entry) =>
      entry.type === "dead-letter" ? [`${entry.message} ${entry.why}`] : [],
    );
    if (full === "reject") {
      expect(dead.slice(0, 3)).toEqual(["Ping full", "Ping full", "Put full"]);
      expect(await late).toBe("mailbox-full");
    } else if (full === "dropOldest") {
      expect(dead.slice(0, 3)).toEqual(["Ping full", "Ping full", "Ping full"]);
    } else expect(dead).toEqual([]);
    await sim.until(child.interrupt({ deadline: 10 }));
  }
});

test("requests that are given up between two lives make room", async () => {
  const more = { mailbox: { at: "", capacity: 1, full: "reject" } } as const;
  const { sim, child } = await one("transient", deferring([], more), { backoff: [1000, 1000] });
  child.get().catch(() => {});
  await sim.settle();
  const first = rejection(child.put(1)); // its timeout is 50 ms
  expect(await rejection(child.put(2))).toMatchObject({ code: "mailbox-full" });
  await sim.advance(60);
  expect(await first).toMatchObject({ code: "request-timeout" });
  const third = child.put(3, { timeout: 5000 });
  await sim.advance(1000);
  expect(await third).toEqual({ life: 2, payload: 3 });
});

test("a restart loses data, state, timers, inner agents, replies and kept responders", async () => {
  const ticks: number[] = [];
  const inner: string[] = [];
  const kept: Promise<unknown>[] = [];
  const states = {
    Open: events(
      {
        Ping: on("onPing"),
        Put: on("onPut", ["stay"], { answer: "later" }),
        Get: on("onGet"),
        Pong: on("onPong"),
      },
      { timers: { tick: timer({ every: 10 }) } },
    ),
  };
  const make = (life: number) =>
    worker(() => {}, {
      more: { states, initial: "Open" },
      handlers: {
        onPing(_: unknown, ctx: Ctx) {
          this.data["n"] = "changed";
          void ctx.run(worker()).catch((error) => inner.push(error.code));
        },
        onPut: () => {},
        onTick: () => void ticks.push(life),
        onGet() {
          return this.data["n"] ?? "new";
        },
        onPong: (_: unknown, ctx: Ctx) => ctx.next("Nowhere"),
      },
    });
  const { sim, child } = await one("transient", make, { backoff: [100, 100] });
  child.ping();
  kept.push(rejection(child.put(undefined, { timeout: 1e6 })));
  await sim.advance(25);
  expect(await sim.until(child.get())).toBe("changed");
  child.pong();
  await sim.advance(50);
  expect(ticks).toEqual([1, 1]);
  expect(inner).toEqual(["interrupted"]);
  expect(await kept[0]).toMatchObject({ code: "ended" });
  await sim.advance(80);
  expect(ticks.slice(0, 4)).toEqual([1, 1, 2, 2]);
  expect(await sim.until(child.get())).toBe("new");
});

test("the hooks of the old object run before, those of the new one after", async () => {
  const hooks: string[] = [];
  const make = (life: number) =>
    worker(() => {}, {
      handlers: {
        initialize: () => void hooks.push(`initialize ${life}`),
        failed: async (error: Error) => void hooks.push(`failed ${life}: ${error.message.slice(0, 30)}`),
        finalize: async ({ reason }: { reason: string }) => void hooks.push(`finalize ${life}: ${reason}`),
      },
    });
  const { sim, child } = await one("transient", make);
  child.pong();
  child.ping();
  await sim.settle();
  child.go();
  await sim.settle();
  expect(hooks).toEqual([
    "initialize 1",
    'failed 1: Worker#2: state "Broken" faile',
    "finalize 1: failed",
    "initialize 2",
    "finalize 2: done",
  ]);
  expect(sim.reported).toEqual([]);
});

test("`done` and `ended` settle when the child has ended for good; interrupt() with the life that it ends", async () => {
  const { sim, child, ends } = await one("permanent", () => worker());
  let settled = false;
  void child.ended.then(() => {
    settled = true;
  });
  child.pong();
  await sim.settle();
  expect(await sim.until(child.interrupt())).toEqual({ reason: "interrupted" });
  expect(await sim.until(child.interrupt({ deadline: 0 }))).toEqual({ reason: "interrupted" });
  await sim.settle();
  expect(settled).toBe(false);
  await sim.until(sim.system.interrupt());
  expect(settled).toBe(true);
  expect(ends).toEqual(["interrupted"]);
  expect(sim.log.filter(({ type }) => type === "restarted")).toHaveLength(3);
});

test("a request to a child that is restarted again and again is answered by the life that gets there", async () => {
  const { sim, child } = await one("permanent", () => worker());
  const answers: Promise<unknown>[] = [];
  for (let n = 0; n < 20; n++) {
    answers.push(child.get(n));
    child.pong();
  }
  expect(await sim.until(Promise.all(answers))).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("the pause doubles from one bound to the other, with jitter, and begins anew after a long life", async () => {
  const { sim, child } = await one("permanent", () => worker(), { backoff: [100, 1000] });
  const pauses = () => sim.log.flatMap((entry) => (entry.type === "restarted" ? [entry.after] : []));
  for (let n = 0; n < 6; n++) {
    child.pong();
    await sim.advance(1000);
  }
  const most = [100, 200, 400, 800, 1000, 1000];
  pauses().forEach((pause, n) => {
    expect(pause).toBeGreaterThanOrEqual((most[n] ?? 0) / 2);
    expect(pause).toBeLessThanOrEqual(most[n] ?? 0);
  });
  await sim.advance(1100);
  child.pong();
  await sim.advance(1000);
  expect(pauses()).toHaveLength(7);
  expect(pauses()[6]).toBeLessThanOrEqual(100);
});

test("messages that come during the pause wait for the next life; what interrupts a transient child then ends it", async () => {
  const seen: unknown[] = [];
  const make = (life: number) => worker((what) => void seen.push([life, what]));
  const { sim, child, ends } = await one("transient", make, { backoff: [100, 100] });
  child.pong();
  await sim.settle();
  child.ping(1);
  await sim.advance(99);
  expect(seen).toEqual([]);
  await sim.advance(1);
  expect(seen).toEqual([[2, 1]]);
  child.pong();
  await sim.settle();
  const lost = rejection(child.get());
  const ended = await child.interrupt();
  expect(ended).toMatchObject({ reason: "interrupted", error: { code: "handler-failed" } });
  expect(await lost).toMatchObject({ code: "ended" });
  expect(ends).toEqual(["interrupted"]);
  expect(sim.system.size).toBe(1);
});

/** OTP's `in_period`: what was exactly `within` ago still counts. */
test.each([
  [[0, 1000, 1000], true],
  [[0, 500, 500], false],
  [[0, 500, 501], true],
  [[0, 0, 0], false],
  [[0, 1001, 0, 1001], true],
] as const)(
  "restarts in a window of 1000 ms of which there may be two, after %j ms: does it live? %s",
  async (waits, alive) => {
    const { sim, door, child } = await one("permanent", () => worker(), {}, { restarts: 2, within: 1000 });
    const failure = door.done.catch((error) => error);
    for (const ms of waits) {
      await sim.advance(ms);
      child.pong();
      await sim.settle();
    }
    expect(sim.system.size).toBe(alive ? 2 : 0);
    if (!alive) {
      expect(await failure).toMatchObject({
        code: "restart-intensity",
        message:
          "Boss#1: its children were restarted 2 times within 1000 ms, and may not be once more; " +
          'the last was Worker#2 of A, which failed: Worker#2: state "Broken" failed: broken (specs/tested.yaml:50)',
        cause: { code: "handler-failed", agent: "Worker#2" },
      });
    }
  },
);

test("too many restarts go from level to level: each supervisor is restarted as often as its own may have it", async () => {
  const restart = { restart: "permanent" } as const;
  const intensity = { restarts: 1, within: 1000 };
  let made = 0;
  const failing = () => {
    made += 1;
    return worker(() => {}, { handlers: { initialize: () => Promise.reject(new Error("never")) } });
  };
  const start = (name: string, make: () => unknown) => ({ handlers: { [name]: make } as Handlers });
  const low = () =>
    boss(
      supervises(group("Workers", { ...restart, start: { count: 1, call: "startWorkers" } }), { intensity }),
      undefined,
      { ...start("startWorkers", failing), name: "Low" },
    );
  const middle = () =>
    boss(
      supervises(group("Lows", { agents: ["Low"], ...restart, start: { count: 1, call: "startLows" } }), {
        intensity,
      }),
      undefined,
      { ...start("startLows", low), name: "Middle" },
    );
  const { sim, door } = world(
    boss(
      supervises(
        group("Middles", { agents: ["Middle"], ...restart, start: { count: 1, call: "startMiddles" } }),
        { intensity },
      ),
      undefined,
      start("startMiddles", middle),
    ),
  );
  const error = await rejection(sim.until(door.done));
  expect(error).toMatchObject({
    code: "restart-intensity",
    agent: "Boss#1",
    cause: {
      code: "restart-intensity",
      cause: { code: "restart-intensity", cause: { code: "handler-failed" } },
    },
  });
  // Each of three levels lives twice.
  expect(made).toBe(8);
  expect(sim.system.size).toBe(0);
});

test("a factory that throws counts as a life that failed, and is tried again under the same limits", async () => {
  let calls = 0;
  const { sim, child, door } = await one(
    "permanent",
    () => {
      calls += 1;
      if (calls === 2 || calls === 3) throw new Error("no object");
      if (calls > 4) return "nothing" as never;
      return worker();
    },
    { backoff: [10, 10] },
    { restarts: 5, within: 1e6 },
  );
  const failure = rejection(door.done);
  child.pong();
  const waits = child.get("there");
  await sim.advance(100);
  expect(await waits).toBe("there");
  expect(sim.reported.map(({ message }) => message.slice(0, 66))).toEqual([]);
  child.pong();
  await sim.advance(100);
  expect(await failure).toMatchObject({
    code: "restart-intensity",
    cause: {
      message:
        "Boss#1: no next life of Worker#2 of A could be made: Boss#1: the group A takes a new object of Worker, " +
        'not "nothing" (specs/tested.yaml:50)',
    },
  });
  expect(calls).toBe(6);
});

const RUNNING = { Running: events({ Get: on("onGet"), Ping: on("onPing") }) };

test.each([
  ["that is restarted", "transient", {}, RUNNING, 1],
  ["that is restarted and has a hook", "transient", { failed() {} }, RUNNING, 0],
  ["that is not restarted", "temporary", {}, RUNNING, 1],
  ["of which its supervisor hears", "temporary", {}, undefined, 0],
] as const)(
  "the error of a child %s: does a person hear of it?",
  async (_, restart, handlers, states, reports) => {
    const more = states === undefined ? {} : { states, initial: "Running" };
    const { sim, tell } = world(boss(supervises(group("A", { restart })), undefined, { more }), 1, false);
    const child = await tell((ctx) => ctx.group("A").spawn(() => worker(undefined, { handlers })));
    child.pong();
    await sim.settle();
    expect(sim.reported).toHaveLength(reports);
  },
);

test("whatever messages come and whenever it fails, each is handled once, in order, or is the one that killed", async () => {
  const script = fc.array(fc.constantFrom("ping", "pong", "pause"), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(script, fc.integer(), fc.boolean(), async (steps, seed, pauses) => {
      const seen: number[] = [];
      const more = pauses ? { backoff: [5, 20] as const } : {};
      const subject = boss(
        supervises(group("A", { restart: "permanent", ...more }), {
          intensity: { restarts: 100, within: 1 },
        }),
      );
      const { sim, tell } = world(subject, seed);
      const child = await tell((ctx) =>
        ctx.group("A").spawn(() => worker((n) => void seen.push(n as number))),
      );
      let sent = 0;
      for (const step of steps) {
        if (step === "pause") await sim.advance(3);
        else if (step === "pong") child.pong();
        else {
          sent += 1;
          child.ping(sent);
        }
      }
      await sim.advance(5000);
      expect(seen).toEqual(Array.from({ length: sent }, (_, n) => n + 1));
      await sim.until(sim.system.interrupt());
      expect(sim.system.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("a child asked to end by another finishes what it handles; its next life begins with what is queued", async () => {
  const open = gate();
  const seen: unknown[] = [];
  const make = (life: number) =>
    worker(async (what) => {
      if (what === "slow") await open.promise;
      seen.push([life, what]);
    });
  const { sim, child } = await one("permanent", make);
  child.ping("slow");
  await sim.settle();
  child.ping(1);
  const ended = child.interrupt();
  child.ping(2);
  await sim.settle();
  expect(seen).toEqual([]);
  open.open();
  expect(await sim.until(ended)).toEqual({ reason: "interrupted" });
  await sim.settle();
  expect(seen).toEqual([
    [1, "slow"],
    [2, 1],
    [2, 2],
  ]);
});

test("subscribers get a new snapshot before anything else of the next life, and hear of the end when it is for good", async () => {
  const heard: unknown[] = [];
  const publications = { News: { at: "", method: "news", call: "newsSnapshot" } };
  const make = (life: number) =>
    worker((what, ctx) => ctx.publish("News", what), {
      more: { publications },
      handlers: { newsSnapshot: () => `life ${life}` },
    });
  const { sim, child } = await one("transient", make, { backoff: [100, 100] });
  const { news } = child as unknown as { news(listener: (change: unknown) => void): void };
  const listen = () => news.call(child, (change) => void heard.push(change));
  listen();
  child.ping(1);
  child.pong();
  child.ping(2);
  await sim.settle();
  expect(heard).toEqual([
    { kind: "snapshot", snapshot: "life 1" },
    { kind: "update", update: 1 },
  ]);
  listen(); // between two lives
  heard.length = 0;
  await sim.advance(100);
  const again = { kind: "snapshot", snapshot: "life 2" };
  const update = { kind: "update", update: 2 };
  expect(heard).toEqual([again, again, update, update]);
  child.go();
  await sim.settle();
  expect(heard.slice(4)).toEqual([{ kind: "end" }, { kind: "end" }]);
});

test("what the last life waited for itself does not come any more: items of its streams, and ticks", async () => {
  const seen: unknown[] = [];
  const make = deferring(seen);
  const { sim, child } = await one("transient", (life) => {
    const made = make(life);
    const onPut = (items: unknown[], ctx: Ctx) => {
      if (life === 1) ctx.consume("Ping", items);
      return life;
    };
    return Object.assign(made, { onPut });
  });
  await sim.until(child.put(["mine"]));
  await sim.settle();
  child.ping("sent");
  child.get().catch(() => {});
  child.go();
  await sim.settle();
  expect(seen).toEqual([[2, "sent"]]);
});

test("a message that interrupts a task, and is not handled before that life ends, is for the next one", async () => {
  const seen: unknown[] = [];
  const states = {
    Work: {
      mode: "async",
      at: "",
      call: "work",
      next: ["done"],
      interrupts: { Ping: on("onPing", ["Work"]) },
    },
  } as const;
  const make = (life: number) =>
    worker(undefined, {
      more: { states, initial: "Work" },
      handlers: {
        work: () => new Promise(() => {}),
        onPing(what: unknown, ctx: Ctx) {
          seen.push([life, what]);
          return ctx.next("Work");
        },
      },
    });
  const { sim, child } = await one("permanent", make);
  await sim.settle();
  child.ping("urgent");
  void child.interrupt({ deadline: 0 });
  await sim.settle();
  expect(seen).toEqual([[2, "urgent"]]);
});

test("the deadline of an interrupt is of the life that it ended", async () => {
  const { sim, child } = await one("permanent", () => worker());
  await sim.until(child.interrupt({ deadline: 100 }));
  await sim.advance(1000);
  expect(lives(sim).filter((line) => line.includes("restarted"))).toHaveLength(1);
});

test("a supervisor that is to live again leaves what is queued to its next life once its groups are empty", async () => {
  const [slow, hook] = [gate(), gate()];
  const seen: unknown[] = [];
  let life = 0;
  const middle = () => {
    life += 1;
    const mine = life;
    return boss(supervises(group("A")), undefined, {
      name: "Middle",
      handlers: {
        async onPing(what: unknown) {
          if (what === "slow") await slow.promise;
          seen.push([mine, what]);
        },
      },
    });
  };
  const { sim, tell } = world(boss(supervises(group("M", { restart: "permanent", agents: ["Middle"] }))));
  const child = await tell((ctx) => ctx.group("M").spawn(middle));
  const leaf = () => worker(undefined, { handlers: { finalize: () => hook.promise } });
  await sim.until(child.get((ctx: Groups) => void ctx.group("A").spawn(leaf)));
  const ended = child.interrupt();
  await sim.settle();
  child.ping("slow");
  await sim.settle();
  child.ping("queued");
  hook.open();
  await sim.settle();
  slow.open();
  await sim.until(ended);
  await sim.settle();
  expect(seen).toEqual([
    [1, "slow"],
    [2, "queued"],
  ]);
});

test("a child that asks its supervisor while that ends for a restart is told at once", async () => {
  const errors: string[] = [];
  let door: Door | null = null;
  const interrupted = () => door?.get(() => 1).catch(({ code }) => void errors.push(code));
  const middle = () =>
    boss(supervises(group("A", { start: { count: 1, call: "startA" } })), undefined, {
      name: "Middle",
      handlers: { startA: () => worker(undefined, { handlers: { interrupted } }) },
    });
  const { sim, tell } = world(boss(supervises(group("M", { restart: "permanent", agents: ["Middle"] }))));
  const child = await tell((ctx) => ctx.group("M").spawn(middle));
  door = child;
  await sim.settle();
  child.ping((ctx: Ctx) => ctx.next("Nowhere"));
  await sim.settle();
  expect(errors).toEqual(["ended"]);
  expect(sim.now).toBe(0);
  expect(await sim.until(child.get((ctx: Groups) => ctx.group("A").size))).toBe(1);
});

test("so is one that lives further under it, or runs inside a child", async () => {
  const errors: string[] = [];
  let door: Door | null = null;
  const asks = () => door?.get(() => 1).catch(({ code }) => void errors.push(code));
  const leaf = () => worker(undefined, { handlers: { interrupted: asks } });
  const runner = () =>
    worker(undefined, {
      more: { states: { Open: task("runs", ["done"]) } },
      handlers: { runs: (_: unknown, ctx: Ctx) => ctx.run(leaf()).then(() => ctx.next("done")) },
    });
  const starts = { start: { count: 1, call: "startA" } };
  const lower = () =>
    boss(supervises(group("A", starts)), undefined, { name: "Lower", handlers: { startA: leaf } });
  const top = () =>
    boss(
      supervises({
        ...group("A", { ...starts, agents: ["Lower"], shutdown: 20_000 }),
        ...group("B", { start: { count: 1, call: "startB" } }),
      }),
      undefined,
      { name: "Top", handlers: { startA: lower, startB: runner } },
    );
  const { sim, tell } = world(boss(supervises(group("M", { restart: "permanent", agents: ["Top"] }))));
  const child = await tell((ctx) => ctx.group("M").spawn(top));
  door = child;
  await sim.settle();
  child.ping((ctx: Ctx) => ctx.next("Nowhere"));
  await sim.settle();
  expect(errors).toEqual(["ended", "ended"]);
  expect(sim.now).toBe(0);
  expect(await sim.until(child.get(() => "again"))).toBe("again");
});

test("no child is restarted by a supervisor that has failed, though its turn to end has not come", async () => {
  const hook = gate();
  const { sim, door, tell } = world(
    boss(supervises({ ...group("A"), ...group("B", { restart: "permanent", backoff: [100, 100] }) })),
  );
  const [, b, c] = await tell((ctx) => [
    ctx.group("A").spawn(() => worker(undefined, { handlers: { finalize: () => hook.promise } })),
    ctx.group("B").spawn(() => worker()),
    ctx.group("B").spawn(() => worker()),
  ]);
  b?.pong();
  await sim.settle();
  door.ping((ctx: Ctx) => ctx.next("Nowhere"));
  await sim.settle();
  c?.pong();
  expect(await sim.until(c?.ended ?? Promise.reject())).toMatchObject({ reason: "failed" });
  await sim.advance(1000);
  hook.open();
  await sim.settle();
  expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual([]);
  expect(sim.system.size).toBe(0);
});

test("the error of a child whose supervisor is over, and will live again, is a person's concern: nobody hears of it", async () => {
  const hook = gate();
  const middle = () =>
    boss(supervises(group("A", { start: { count: 1, call: "startA" } })), undefined, {
      name: "Middle",
      handlers: {
        startA: () => worker(undefined, { handlers: { finalize: () => hook.promise } }),
        failed() {},
      },
    });
  const subject = boss(supervises(group("M", { restart: "permanent", agents: ["Middle"] })));
  const { sim, tell } = world(subject, 1, false);
  const child = await tell((ctx) => ctx.group("M").spawn(middle));
  await sim.until(child.get((ctx: Groups) => ctx.group("A").children[0]?.go()));
  child.ping((ctx: Ctx) => ctx.next("Nowhere"));
  await sim.settle();
  hook.fail(new Error("not closed"));
  await sim.settle();
  expect(sim.reported.map(({ message }) => message)).toEqual([
    "Worker#3: the hook finalize() failed: not closed",
  ]);
});

/** What a factory does that is asked for the next life of a child, and the ends that the supervisor then hears of. */
const MEDDLING: [string, (ctx: Groups) => unknown, ends: string[]][] = [
  ["stops its group", (ctx) => ctx.group("A").stop(), ["interrupted"]],
  ["asks its supervisor to end", (ctx) => void own(ctx).interrupt(), ["interrupted"]],
  ["ends its supervisor", (ctx) => void own(ctx).interrupt({ deadline: 0 }), []],
];

test.each(
  MEDDLING.flatMap(([name, does, ends]) =>
    [true, false].map((throws) => [name, throws, does, ends] as const),
  ),
)("a factory that %s (and throws: %s) makes no life: the child has ended", async (_, throws, does, heard) => {
  const ends: unknown[] = [];
  const groups = group("A", { restart: "permanent" });
  const { sim, door, tell } = world(boss(supervises(groups), ({ reason }) => void ends.push(reason)));
  const made: string[] = [];
  const child = await tell((ctx) => {
    const make = (name: string) => () => {
      made.push(name);
      if (made.length < 3) return worker();
      void does(ctx);
      if (throws) throw new Error("no object");
      return worker();
    };
    ctx.group("A").spawn(make("other"));
    return ctx.group("A").spawn(make("child"));
  });
  await sim.settle();
  child.pong();
  await sim.settle();
  expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual([]);
  expect(await rejection(sim.until(child.get()))).toMatchObject({ code: "ended" });
  expect(await sim.until(child.ended)).toMatchObject({ reason: "interrupted" });
  await sim.until(door.interrupt());
  expect(sim.system.size).toBe(0);
  expect(ends).toEqual([...heard, ...heard]);
  expect(sim.reported.map(({ message }) => message)).toEqual(
    throws ? [expect.stringContaining("no next life of Worker#3 of A could be made: no object")] : [],
  );
});
