/** What code of a life that is over may still do: nothing to the life that has begun beside it. */
import { nodeHost } from "crb-gen";
import { expect, test } from "vitest";
import { System } from "../../runtime/core/system.js";
import { agent, type Ctx, type Door, events, gate, graph, on, task, timer } from "./agents.js";
import { AT, boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

const PLACE = { at: AT, method: "config" };

/** All that a handler can set going, in one agent. It fails at `Pong`, and hands its context to the test at `Ping`. */
function everything(heard: unknown[], pings: (ctx: Ctx, life: number) => unknown) {
  const hears = (what: unknown) => void heard.push(what);
  const states = {
    Open: events(
      {
        Ping: on("onPing"),
        Get: on("onGet"),
        Put: on("onPut"),
        Pong: on("onPong", ["Broken"]),
        Go: on("hears"),
      },
      {
        hears: ["tick", "tagged"],
        replies: { Get: on("hears") },
        subscribes: { Config: on("hears") },
        watches: { Worker: on("hears") },
        finished: { A: on("hears") },
      },
    ),
    Broken: { mode: "async", at: AT, call: "broken", next: ["done"] } as const,
  };
  const more = {
    states,
    initial: "Open",
    timers: {
      tick: timer({ after: 10, start: "manual" }, "hears"),
      tagged: timer({ after: 10, tagged: true }, "hears"),
    },
    publications: { Config: { ...PLACE, call: "snapshot" } },
    subscriptions: { Config: PLACE },
    asks: { Get: { at: AT, method: "get", reply: "GetReply" } },
    watches: { Worker: { at: AT, message: "WorkerEnded" } },
    supervises: supervises(group("A")),
    progress: true,
  } as const;
  return (life: number) =>
    worker((_, ctx) => pings(ctx, life), {
      more,
      handlers: { hears, snapshot: () => life, onPut: () => life },
    });
}

/** One whose second life runs, and a context of the first, of a handler that has returned or has not. */
async function restarted(isBack: boolean) {
  const heard: unknown[] = [];
  const kept: Ctx[] = [];
  const held = gate();
  const make = everything(heard, (ctx, life) => {
    if (life > 1) return undefined;
    kept.push(ctx);
    return isBack ? undefined : held.promise;
  });
  let life = 0;
  const supervisor = boss(supervises(group("A", { restart: "permanent" })));
  const { sim, tell } = world(supervisor);
  const child = await tell((ctx) =>
    ctx.group("A").spawn(() => {
      life += 1;
      return make(life);
    }),
  );
  const other = sim.spawn(worker());
  child.ping();
  await sim.settle();
  if (isBack) child.pong();
  else void child.interrupt({ deadline: 0 });
  await sim.settle();
  expect(lives(sim).at(-1)).toBe("Worker#2 restarted 1");
  const [old] = kept;
  if (old === undefined) throw new Error("it has kept no context");
  return { sim, child, heard, old, other };
}

const started = () => worker();
const publisher = { config: () => expect.unreachable() };
const never = { get: () => expect.unreachable() };

/** What it does with a context of an old life; `throws` where it gives nothing that could be used. */
const USES: [string, (ctx: Groups, other: Door) => unknown, "throws" | "does nothing"][] = [
  ["sleep", (ctx) => ctx.sleep(0), "throws"],
  ["run", (ctx) => ctx.run(started()), "throws"],
  ["spawn", (ctx) => ctx.spawn(started()), "throws"],
  ["parallel", (ctx) => ctx.parallel({} as never, [1]), "throws"],
  ["a child", (ctx) => ctx.group("A").spawn(started), "throws"],
  [
    "the children",
    (ctx) => expect([ctx.group("A").size, ctx.group("A").children]).toEqual([0, []]),
    "does nothing",
  ],
  ["the end of a group", (ctx) => ctx.group("A").stop(), "does nothing"],
  ["ask", (ctx, other) => ctx.ask("Get", other, {}), "does nothing"],
  ["ask of no agent", (ctx) => ctx.ask("Get", never, {}), "does nothing"],
  ["timer", (ctx) => ctx.timer("tick").start(), "does nothing"],
  ["tagged timer", (ctx) => ctx.timer("tagged", 1).start(), "does nothing"],
  ["publish", (ctx) => ctx.publish("Config", "old"), "does nothing"],
  ["subscribe", (ctx) => expect(ctx.subscribe("Config", publisher).running).toBe(false), "does nothing"],
  ["consume", (ctx) => expect(ctx.consume("Go", [1]).running).toBe(false), "does nothing"],
  ["watch", (ctx, other) => expect(ctx.watch("Worker", other).running).toBe(false), "does nothing"],
  ["link", (ctx, other) => ctx.link(other), "does nothing"],
  ["progress", (ctx) => ctx.progress(1), "does nothing"],
];

const CASES = USES.flatMap(([name, use, does]) =>
  [true, false].map((isBack) => [name, isBack, does, use] as const),
);

test.each(CASES)(
  "%s in a life that is over (its handler has returned: %s) %s, and is nothing to the next life",
  async (_, isBack, does, use) => {
    const { sim, child, heard, old, other } = await restarted(isBack);
    const changes: unknown[] = [];
    (child as unknown as { config: (hear: (change: unknown) => void) => void }).config((change) =>
      changes.push(change),
    );
    await sim.settle();
    const before = sim.log.length;
    const outcome = Promise.resolve()
      .then(() => use(old as Groups, other))
      .then(
        () => "does nothing",
        ({ code }) => (["ended", "interrupted"].includes(code) ? "throws" : code),
      );
    expect(await sim.until(outcome)).toBe(does);
    await sim.advance(100);
    expect(sim.log.slice(before)).toEqual([]);
    other.pong();
    await sim.settle();
    expect(await sim.until(child.put())).toBe(2);
    expect(heard).toEqual([]);
    expect(changes).toEqual([{ kind: "snapshot", snapshot: 2 }]);
    expect(sim.system.size).toBe(2);
  },
);

test.each([true, false])(
  "the signal, state and data of a life stay as it ended (handler has returned: %s)",
  async (isBack) => {
    const { old } = await restarted(isBack);
    expect([old.signal.aborted, old.state, old.data]).toEqual([true, isBack ? "Broken" : "Open", {}]);
    expect(old.signal.reason).toMatchObject({ code: isBack ? "ended" : "interrupted" });
  },
);

test("a step of a handler that was left behind leads nowhere; one after its return is reported, and fails no other life", async () => {
  const running = await restarted(false);
  running.old.next("Broken");
  await running.sim.settle();
  expect(running.sim.reported).toEqual([]);
  const { sim, child, old } = await restarted(true);
  old.next("Open");
  await sim.settle();
  expect(sim.reported).toMatchObject([
    { code: "step-not-returned", message: expect.stringContaining("that life of it had ended; await what") },
  ]);
  expect(await sim.until(child.put())).toBe(2);
});

test("a timer of a life that is over, kept by whoever started it, does not run any more", async () => {
  const ticks: unknown[] = [];
  const kept: { start(): void }[] = [];
  const make = everything(ticks, (ctx) => void kept.push(ctx.timer("tick"), ctx.timer("tagged", 1)));
  const { sim, tell } = world(boss(supervises(group("A", { restart: "permanent" }))));
  const child = await tell((ctx) => ctx.group("A").spawn(() => make(1)));
  child.ping();
  await sim.settle();
  child.pong();
  await sim.settle();
  for (const one of kept) one.start();
  await sim.advance(100);
  expect([kept.length, ticks]).toEqual([2, []]);
});

test("hooks that were given up on go on with their own object, and end no other life", async () => {
  const hooks: string[] = [];
  const first = gate();
  const second = gate();
  const make = (life: number) => {
    const held = life === 1 ? first : second;
    const failed = () => held.promise;
    return worker(undefined, { handlers: { failed, finalize: () => void hooks.push(`finalize ${life}`) } });
  };
  const { sim, tell } = world(boss(supervises(group("A", { restart: "permanent" }))));
  let life = 0;
  const child = await tell((ctx) =>
    ctx.group("A").spawn(() => {
      life += 1;
      return make(life);
    }),
  );
  child.pong();
  await sim.settle();
  void child.interrupt({ deadline: 0 });
  await sim.settle();
  child.pong();
  await sim.settle();
  first.open();
  await sim.settle();
  expect(hooks).toEqual(["finalize 1"]);
  expect(lives(sim).filter((line) => line.includes("restarted"))).toEqual(["Worker#2 restarted 1"]);
  second.open();
  await sim.settle();
  expect(hooks).toEqual(["finalize 1", "finalize 2"]);
});

test("on Node too, what the last life has asked of no agent is nothing to the next one", async () => {
  const heard: unknown[] = [];
  const make = () =>
    agent(
      {
        ...graph({
          Open: events(
            { Ping: on("onPing"), Get: on("onGet"), Pong: on("onPong", ["Broken"]) },
            { replies: { Get: { ...on("onReply"), fallback: on("onReply") } } },
          ),
          Broken: task("broken", ["done"]),
        }),
        agent: "Worker",
        asks: { Get: { at: AT, method: "get", reply: "GetReply" } },
      },
      {
        onPing: (_: unknown, ctx: Ctx) => ctx.ask("Get", { get: () => gate().promise }, {}),
        onGet: (payload: unknown) => payload,
        onPong: (_: unknown, ctx: Ctx) => ctx.next("Broken"),
        broken() {
          throw new Error("broken");
        },
        failed() {},
        onReply: (reply: unknown) => void heard.push(reply),
      },
    );
  const system = new System(nodeHost());
  const door = boss(supervises(group("A", { restart: "permanent" }))).spawn({ system });
  const child = (await door.get((ctx: Groups) => ctx.group("A").spawn(make))) as Door;
  child.ping();
  expect(await child.get("alive")).toBe("alive");
  child.pong();
  for (let round = 0; round < 10; round++) expect(await child.get("alive")).toBe("alive");
  await door.interrupt();
  expect(heard).toEqual([]);
});

test("a life that begins while its agent stands in line of the last one has no turn of that", async () => {
  const story: string[] = [];
  const ready = gate();
  const system = new System(nodeHost());
  let life = 0;
  const make = () => {
    life += 1;
    const initialize =
      life === 1 ? undefined : () => ready.promise.then(() => void story.push("initialized"));
    return worker(() => void story.push("pinged"), { handlers: { initialize, failed() {} } });
  };
  const door = boss(supervises(group("A", { restart: "permanent" }))).spawn({ system });
  const child = (await door.get((ctx: Groups) => ctx.group("A").spawn(make))) as Door;
  expect(await child.get("alive")).toBe("alive");
  // It is put in line, ends, and the platform has its turn before the line is worked off.
  await door.get(() => {
    child.ping();
    void child.interrupt({ deadline: 0 });
    for (const until = performance.now() + 20; performance.now() < until; );
  });
  for (let turn = 0; turn < 5; turn++) await new Promise((next) => void setImmediate(next));
  expect(story).toEqual([]);
  ready.open();
  expect(await child.get("again")).toBe("again");
  expect(story).toEqual(["initialized", "pinged"]);
  await door.interrupt();
});
