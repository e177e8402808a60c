import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Graph } from "../../runtime/core/graph/graph.js";
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
  task,
  timer,
} from "./agents.js";
import answers from "./bodies/answers.sync.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

/**
 * A crash in every place. Whatever it is in: a transient child is restarted where the error ends its life, lives on where it
 * does not, and its supervisor ends in order afterwards.
 */

const broken = (): never => {
  throw new Error("broken");
};
const rejects = () => Promise.reject(new Error("broken"));
/** Of a thread there is only the body here: it dies with an error of its own. */
const body = { url: import.meta.url, body: broken };

interface Crash {
  readonly handlers: Handlers;
  readonly more?: Partial<Graph>;
  readonly does?: (door: Door) => void;
  /** Restarts once the crash has happened, if it happens in the first life only. */
  readonly restarts: number;
  /** Errors that no hook has taken, and that nobody hears of by the end of a life. */
  readonly reported?: number;
}

const ping = (door: Door) => door.ping();
const go = (door: Door) => door.go();
const fallback = { at: "", call: "onFallback", next: ["stay"] };
const state = (mode: "async" | "duty" | "sync", more = {}): Partial<Graph> => ({
  states: { Work: { ...task("work", ["Open"]), mode, ...more }, Open: events({ Get: on("onGet") }) },
  initial: "Work",
});

const CRASHES: Record<string, Crash> = {
  "initialize throws": { handlers: { initialize: broken }, restarts: 1 },
  "initialize rejects": { handlers: { initialize: rejects }, restarts: 1 },
  "an async state": { handlers: { work: rejects }, more: state("async"), restarts: 1 },
  "a duty state": { handlers: { work: broken }, more: state("duty"), restarts: 1 },
  "a thread": { handlers: { work: body as never }, more: state("sync"), restarts: 1 },
  "a state that times out": {
    handlers: { work: () => new Promise(() => {}) },
    more: state("async", { timeout: 20 }),
    restarts: 1,
  },
  "a retried state": {
    handlers: { work: rejects },
    more: state("async", { retry: { max: 2, backoff: [1, 1] } }),
    restarts: 1,
  },
  "a repair": {
    handlers: { work: rejects, mend: broken },
    more: state("async", { repair: { at: "", call: "mend" } }),
    restarts: 1,
  },
  "the fallback of a state": {
    handlers: { work: rejects, onFallback: broken },
    more: state("async", { fallback: { at: "", call: "onFallback", next: ["Open"] } }),
    restarts: 1,
  },
  "an undeclared move": {
    handlers: { onPing: (_: unknown, ctx: Ctx) => ctx.next("Nowhere") },
    does: ping,
    restarts: 1,
  },
  // An error of a message ends no life, unless the hook `failed` throws: then nobody has heard of it.
  "an event": { handlers: { onPing: broken }, does: ping, restarts: 0, reported: 1 },
  "an event, and failed() throws": {
    handlers: { onPing: broken, failed: broken },
    does: ping,
    restarts: 1,
    reported: 1,
  },
  "an event, and failed() rejects": {
    handlers: { onPing: rejects, failed: rejects },
    does: ping,
    restarts: 1,
    reported: 1,
  },
  "the fallback of an event": {
    handlers: { onPing: broken, onFallback: broken, failed: broken },
    more: { states: { Open: events({ Ping: on("onPing", ["stay"], { fallback }), Get: on("onGet") }) } },
    does: ping,
    restarts: 1,
    reported: 1,
  },
  "a request": {
    handlers: { onGet: (what: unknown) => (what === "crash" ? broken() : what) },
    does: (door) => void door.get("crash").catch(() => {}),
    restarts: 0,
  },
  "a request, and failed() throws": {
    handlers: { onGet: (what: unknown) => (what === "crash" ? broken() : what), failed: broken },
    does: (door) => void door.get("crash").catch(() => {}),
    restarts: 0,
  },
  "a request that has its answer, and failed() throws": {
    handlers: {
      onGet(what: unknown, ctx: Ctx) {
        if (what !== "crash") return what;
        ctx.answer("soon");
        return broken();
      },
      failed: broken,
    },
    does: (door) => void door.get("crash"),
    restarts: 1,
    reported: 1,
  },
  "a timer": {
    handlers: { onTick: broken, failed: broken },
    more: { states: { Open: events({ Get: on("onGet") }, { timers: { tick: timer({ after: 5 }) } }) } },
    restarts: 1,
    reported: 1,
  },
  "finalize, when it is done": { handlers: { finalize: broken }, does: go, restarts: 1 },
  "finalize, after a failure": {
    handlers: { finalize: rejects, initialize: broken },
    restarts: 1,
    reported: 1,
  },
  "failed(), after a failure": {
    handlers: { failed: rejects, initialize: broken },
    restarts: 1,
    reported: 1,
  },
  "data with a getter that throws": {
    handlers: {
      work: (_: unknown, ctx: Ctx) =>
        ctx.next("Open", {
          get it() {
            return broken();
          },
        }),
    },
    more: {
      states: {
        Work: task("work", ["Open"]),
        Open: { ...events({ Get: on("onGet") }), defaults: { it: 1 } },
      },
      initial: "Work",
    },
    restarts: 1,
  },
};

test.each(Object.entries(CRASHES))(
  "a crash in %s ends where it should",
  async (_, { handlers, more, does, restarts, reported = 0 }) => {
    const ends: unknown[] = [];
    const { sim, door, tell } = world(
      boss(supervises(group("A", { restart: "transient" })), (end) => void ends.push(end["reason"])),
      1,
      false,
    );
    let life = 0;
    const sane: Handlers = {
      work: (_: unknown, ctx: Ctx) => ctx.next("Open"),
      onTick() {},
      onFallback() {},
      mend() {},
    };
    const child = await tell((ctx) =>
      ctx.group("A").spawn(() => {
        life += 1;
        const states = life > 1 && more?.initial === "Work" ? { initial: "Open" } : {};
        const own = life === 1 ? handlers : { ...handlers, ...overridden(handlers, sane) };
        return worker(undefined, { handlers: { ...sane, ...own }, more: { ...more, ...states } });
      }),
    );
    does?.(child);
    await sim.advance(100);
    expect(life).toBe(1 + restarts);
    expect(ends).toEqual([]);
    expect(await sim.until(child.get("alive"))).toBe("alive");
    const heard = restarts > 0 && handlers["failed"] === undefined ? 1 : 0;
    expect(sim.reported).toHaveLength(heard + reported);
    await sim.until(door.interrupt());
    expect(ends).toEqual(["interrupted"]);
    expect(sim.system.size).toBe(0);
  },
);

/** What a later life does in the places where the first one crashed. */
function overridden(handlers: Handlers, sane: Handlers): Handlers {
  const all = Object.keys(handlers).map((name) => [name, sane[name] ?? ((what: unknown) => what)] as const);
  return Object.fromEntries(all.filter(([name]) => name !== "work" || typeof handlers[name] === "function"));
}

test("a hook interrupted() that throws keeps no child from ending, and is told of", async () => {
  const { sim, door, tell } = world(boss(supervises({ ...group("A"), ...group("B") })), 1, false);
  await tell((ctx) => {
    ctx.group("A").spawn(() => worker(undefined, { handlers: { interrupted: broken } }));
    ctx.group("B").spawn(() => worker(undefined, { handlers: { interrupted: rejects, failed: broken } }));
  });
  await sim.until(door.interrupt());
  expect(sim.system.size).toBe(0);
  expect(sim.reported.map(({ message }) => message)).toEqual([
    "Worker#2: the hook interrupted() failed: broken",
  ]);
});

test("a handler of `finished` that throws is an error of the supervisor like that of any message", async () => {
  const errors: string[] = [];
  const { sim, door, tell } = world(
    boss(supervises(group("A")), broken, {
      handlers: { failed: ({ message }: Error) => void errors.push(message) },
    }),
  );
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  child.go();
  await sim.settle();
  expect(errors).toEqual([
    "Boss#1: onFinished, told of the end of Worker#2 of A, failed: broken (specs/tested.yaml:30)",
  ]);
  expect(await sim.until(door.get(() => "alive"))).toBe("alive");
});

test("its fallback is given the error and the end", async () => {
  const told: unknown[] = [];
  const finished = { A: on("onFinished", ["stay"], { fallback }) };
  const states = { Running: events({ Get: on("onGet") }, { finished }) };
  const { sim, tell } = world(
    boss(supervises(group("A")), broken, {
      handlers: {
        onFallback: (error: Error, end: { reason: string }) => void told.push(error.message, end.reason),
      },
      more: { states },
    }),
  );
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  child.go();
  await sim.settle();
  expect(told).toEqual(["broken", "done"]);
});

test.each([
  ["throws", broken],
  ["gives nothing", () => undefined],
])("a start method that %s fails the supervisor, whose other children end", async (_, make) => {
  const one = { start: { count: 1, call: "startA" } };
  const subject = boss(
    supervises({ ...group("B", { start: { count: 1, call: "startB" } }), ...group("A", one) }),
    undefined,
    { handlers: { startB: make, startA: () => worker() } },
  );
  const { sim, door } = world(subject);
  expect(await rejection(sim.until(door.done))).toMatchObject({
    code: "handler-failed",
    message: expect.stringContaining("startB failed"),
  });
  expect(lives(sim).filter((line) => line.startsWith("Boss"))).toEqual(["Boss#1 failed"]);
  expect(sim.system.size).toBe(0);
});

test("a supervisor that fails ends its groups in order, then its own hooks run, and its children hear of it", async () => {
  const hooks: string[] = [];
  const named = (name: string) =>
    worker(undefined, { handlers: { finalize: async () => void hooks.push(name) } });
  const { sim, door, tell } = world(
    boss(supervises({ ...group("A", { restart: "permanent" }), ...group("B") }), undefined, {
      handlers: { failed: () => void hooks.push("failed"), finalize: () => void hooks.push("finalize") },
    }),
  );
  await tell((ctx) => {
    for (const name of ["B", "A"]) ctx.group(name).spawn(() => named(name));
  });
  const error = rejection(door.done);
  door.ping((ctx: Ctx) => ctx.next("Nowhere"));
  await sim.settle();
  expect(await error).toMatchObject({ code: "illegal-transition" });
  expect(hooks).toEqual(["A", "B", "failed", "finalize"]);
});

test("a child that ends while its supervisor handles a message, and one that the handler itself ends", async () => {
  const ends: unknown[] = [];
  const { tell } = world(
    boss(supervises(group("A", { restart: "permanent" })), ({ reason }) => void ends.push(reason)),
  );
  const [one, two] = await tell(async (ctx) => {
    const both = [1, 2].map(() => ctx.group("A").spawn(() => worker()));
    await ctx.sleep(1);
    await both[0]?.interrupt({ deadline: 0 });
    both[1]?.pong();
    await ctx.sleep(1);
    return both;
  });
  expect(await tell(() => Promise.all([one?.get(1), two?.get(2)]))).toEqual([1, 2]);
  expect(ends).toEqual([]);
});

test("an inner agent of a child ends with that life, and the child of an agent that is run inside with that agent", async () => {
  const sim = new Simulation().watch();
  const inner = () =>
    boss(supervises(group("A", { start: { count: 1, call: "startA" } })), undefined, {
      handlers: { startA: () => worker() },
      name: "Inner",
    });
  const outer = agent(graph({ Run: task("run", ["done"]) }, { agent: "Outer" }), {
    run: (_: unknown, ctx: Groups) => ctx.run(inner()),
  });
  const door = sim.spawn(outer);
  await sim.settle();
  expect(sim.system.size).toBe(3);
  await sim.until(door.interrupt());
  expect(sim.system.size).toBe(0);
  const ends = sim.log.flatMap(({ agent: id, type }) => (type === "ended" ? [id] : []));
  expect(ends).toEqual(["Worker#3", "Inner#2", "Outer#1"]);
});

const threadsHost = new System(nodeHost());

/** A child whose one state runs on a real thread. */
function onThread(what: string) {
  const work = { ...task("work", ["done"], { defaults: { what } }), mode: "sync" } as const;
  return agent(graph({ Work: work }, { agent: "Worker" }), { work: answers, failed() {} }, { n: 1 });
}

test("a thread that exits is a crash of the child like any other, and a next life gets a thread of its own", async () => {
  const ends: unknown[] = [];
  const heard = gate();
  const subject = boss(supervises(group("A", { restart: "transient" })), ({ reason, output }) => {
    ends.push([reason, output]);
    heard.open();
  });
  const door = subject.spawn({ system: threadsHost });
  let life = 0;
  const spawnChild = (ctx: Groups) =>
    void ctx.group("A").spawn(() => {
      life += 1;
      return onThread(life === 1 ? "exit" : "count");
    });
  await door.get(spawnChild);
  await heard.promise;
  expect(ends).toEqual([["done", { n: 2 }]]);
  expect(life).toBe(2);
  await door.interrupt();
}, 20_000);

test("a thread that ignores its deadline is terminated when its group stops, and the next group is not kept waiting", async () => {
  const subject = boss(supervises({ ...group("A", { shutdown: 200 }), ...group("B") }));
  const door = subject.spawn({ system: threadsHost });
  await door.get((ctx: Groups) => {
    ctx.group("A").spawn(() => onThread("spin"));
    ctx.group("B").spawn(() => worker());
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  expect(await door.interrupt()).toEqual({ reason: "interrupted" });
  expect(performance.now() - began).toBeGreaterThan(150);
  expect(threadsHost.size).toBe(0);
}, 20_000);
