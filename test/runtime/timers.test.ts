import { expect, test } from "vitest";
import type { TimerGraph } from "../../runtime/core/graph/graph.js";
import { type Ctx, events, type Handlers, live, on, rejection, story, task, timer } from "./agents.js";

/** An agent that notes the time of each tick. */
function ticking(tick: Partial<TimerGraph>, more: Handlers = {}) {
  const ticks: number[] = [];
  const world = live(
    {
      Idle: events(
        { Ping: on("onPing"), Pong: on("onPong"), Go: { at: "", go: "Idle" }, Put: { at: "", go: "Work" } },
        { timers: { tick: timer(tick) } },
      ),
      Work: task("work", ["Idle"]),
    },
    {
      onPing: ({ ms }: { ms?: number }, ctx: Ctx) => ctx.timer("tick").start(ms),
      onPong: (_: unknown, ctx: Ctx) => ctx.timer("tick").stop(),
      work: (_: unknown, ctx: Ctx) => ctx.sleep(1000).then(() => ctx.next("Idle")),
      onTick: () => void ticks.push(world.sim.now),
      ...more,
    },
  );
  return { ...world, ticks };
}

test("every ticks at each whole period, after ticks once", async () => {
  const every = ticking({ every: 100 });
  await every.sim.advance(350);
  expect(every.ticks).toEqual([100, 200, 300]);
  const after = ticking({ after: 100 });
  await after.sim.advance(350);
  expect(after.ticks).toEqual([100]);
});

test("a manual timer ticks only once code has started it, and starting anew puts it off", async () => {
  const { sim, door, ticks } = ticking({ after: 100, start: "manual" });
  await sim.advance(500);
  expect(ticks).toEqual([]);
  door.ping();
  await sim.advance(60);
  door.ping();
  await sim.advance(200);
  expect(ticks).toEqual([660]);
});

test("start takes another delay in place of the spec's, for this time", async () => {
  const { sim, door, ticks } = ticking({ after: 100, start: "manual" });
  door.ping({ ms: 30 });
  await sim.advance(50);
  door.ping();
  await sim.advance(200);
  expect(ticks).toEqual([30, 150]);
});

test("a stopped timer does not tick, not even when its tick waits in the mailbox", async () => {
  const { sim, door, ticks } = ticking(
    { every: 100 },
    {
      onPong(_: unknown, ctx: Ctx) {
        return ctx.sleep(150).then(() => ctx.timer("tick").stop());
      },
    },
  );
  door.pong();
  await sim.advance(1000);
  expect(ticks).toEqual([]);
});

test("a tick of before a restart is void", async () => {
  const { sim, door, ticks } = ticking(
    { after: 100 },
    { onPing: (_: unknown, ctx: Ctx) => ctx.sleep(150).then(() => ctx.timer("tick").start()) },
  );
  door.ping();
  await sim.advance(1000);
  expect(ticks).toEqual([250]);
});

test("running says whether a tick is still to come", async () => {
  const seen: boolean[] = [];
  const { sim, door } = ticking(
    { after: 100, start: "manual" },
    {
      onPing(_: unknown, ctx: Ctx) {
        const tick = ctx.timer("tick");
        seen.push(tick.running);
        tick.start();
        seen.push(tick.running);
      },
    },
  );
  door.ping();
  await sim.advance(200);
  door.ping();
  await sim.settle();
  expect(seen).toEqual([false, true, false, true]);
});

test("stay leaves a timer alone; entering the state again starts it anew", async () => {
  const stays = ticking({ after: 100 }, { onPing() {} });
  await stays.sim.advance(60);
  stays.door.ping();
  await stays.sim.advance(100);
  expect(stays.ticks).toEqual([100]);
  const enters = ticking({ after: 100 });
  await enters.sim.advance(60);
  enters.door.go();
  await enters.sim.advance(200);
  expect(enters.ticks).toEqual([160]);
});

test("leaving the state ends its timers, and the tick that waits", async () => {
  const { sim, door, ticks } = ticking({ every: 300 });
  await sim.advance(250);
  void door.put();
  await sim.advance(1250);
  expect(ticks).toEqual([]);
  await sim.advance(50);
  expect(ticks).toEqual([1550]);
});

test("ticks missed while a handler works: one of them is kept, or all with catchup", async () => {
  const busy = { onPing: (ms: number, ctx: Ctx) => ctx.sleep(ms) };
  const skip = ticking({ every: 100 }, busy);
  skip.door.ping(350);
  await skip.sim.advance(500);
  expect(skip.ticks).toEqual([350, 400, 500]);
  const catchup = ticking({ every: 100, missed: "catchup" }, busy);
  catchup.door.ping(350);
  await catchup.sim.advance(500);
  expect(catchup.ticks).toEqual([350, 350, 350, 400, 500]);
});

test("after the host itself stood still, skip resumes on the next whole period and catchup makes up for all", async () => {
  const periods = async (tick: Partial<TimerGraph>) => {
    const { sim, ticks } = ticking({ every: 100, ...tick });
    const { host } = sim.system;
    const now = host.now.bind(host);
    let lost = 0;
    Object.assign(host, { now: () => now() + lost });
    await sim.advance(150);
    lost = 1030;
    await sim.advance(300);
    return ticks.length;
  };
  expect(await periods({})).toBe(4);
  expect(await periods({ missed: "catchup" })).toBe(14);
});

test("an agent's timers run across its states; a tick waits for one that hears it, once per timer", async () => {
  const heard: string[] = [];
  const { sim, door } = live(
    {
      A: events({ Go: { at: "", go: "B" } }, { hears: ["beat"] }),
      B: events({ Go: { at: "", go: "C" } }),
      C: events({}, { hears: ["beat"] }),
    },
    { onTick: (ctx: Ctx) => void heard.push(`${ctx.state} ${sim.now}`) },
    { more: { timers: { beat: timer({ every: 100 }) } } },
  );
  await sim.advance(250);
  door.go();
  await sim.advance(200);
  door.go();
  await sim.advance(100);
  expect(heard).toEqual(["A 100", "A 200", "C 450", "C 500"]);
});

test("ticks that wait for a state that hears them are all kept with catchup, and void once their timer is stopped", async () => {
  const heard: string[] = [];
  const { sim, door } = live(
    {
      A: events({ Go: { at: "", go: "B" }, Ping: on("onPing"), Pong: on("onPong") }),
      B: events({}, { hears: ["all", "once"] }),
    },
    {
      onPing: (_: unknown, ctx: Ctx) => ctx.timer("once").stop(),
      onPong: (_: unknown, ctx: Ctx) => ctx.timer("once").start(100),
      onAll: () => void heard.push(`all ${sim.now}`),
      onOnce: () => void heard.push(`once ${sim.now}`),
    },
    {
      more: {
        timers: {
          all: timer({ every: 100, missed: "catchup" }, "onAll"),
          once: timer({ after: 30 }, "onOnce"),
        },
      },
    },
  );
  await sim.advance(110);
  door.ping();
  door.pong();
  await sim.advance(110);
  door.go();
  await sim.advance(30);
  expect(heard).toEqual(["all 220", "all 220", "once 220"]);
});

test("a tick that only moves waits like others, through states that do not hear it", async () => {
  const { sim, door } = live(
    {
      A: events({ Go: { at: "", go: "B" } }),
      B: events({ Go: { at: "", go: "C" } }),
      C: events({}, { hears: ["end"] }),
    },
    {},
    { more: { timers: { end: { at: "", after: 10, tick: { at: "", go: "done" } } } } },
  );
  await sim.advance(20);
  door.go();
  await sim.advance(20);
  door.go();
  await sim.until(door.ended);
  expect(story(sim).at(-2)).toBe("moved C -> done by end");
  expect(sim.now).toBe(40);
});

test("an agent's timer is started and stopped by hand from any state", async () => {
  const { sim, door } = live(
    {
      A: events({ Ping: on("onPing"), Go: { at: "", go: "B" } }, { hears: ["beat"] }),
      B: events({}, { hears: ["beat"] }),
    },
    {
      onPing: (_: unknown, ctx: Ctx) => ctx.timer("beat").start(),
      onTick: (ctx: Ctx) => ctx.timer("beat").start(5),
    },
    { more: { timers: { beat: timer({ after: 100, start: "manual" }) } } },
  );
  door.ping();
  door.go();
  await sim.advance(111);
  expect(story(sim).filter((line) => line.includes("beat"))).toHaveLength(3);
});

test("a tick may move without code, and its handler may move", async () => {
  const go = live(
    { Idle: events({}, { timers: { t: { at: "", after: 10, tick: { at: "", go: "done" } } } }) },
    {},
  );
  await go.sim.until(go.door.ended);
  expect(story(go.sim)).toEqual(["started Idle", "moved Idle -> done by t", "ended done"]);
  const moves = live(
    { Idle: events({}, { timers: { t: timer({ after: 10 }, "onTick", ["done"]) } }) },
    { onTick: (ctx: Ctx) => ctx.next("done", 1) },
  );
  expect(await moves.sim.until(moves.door.done)).toBe(1);
});

test("a timer kept from a state that was left cannot be started, and does not outlive the agent", async () => {
  const ticks: number[] = [];
  let kept: { start(): void } | undefined;
  const { sim, door } = live(
    {
      A: events({ Ping: on("onPing"), Go: { at: "", go: "B" } }, { timers: { t: timer({ every: 10 }) } }),
      B: events({ Get: on("onGet") }),
    },
    {
      onPing(_: unknown, ctx: Ctx) {
        kept = ctx.timer("t");
      },
      onGet: () => kept?.start(),
      onTick: () => void ticks.push(1),
    },
  );
  door.ping();
  door.go();
  expect(await rejection(sim.until(door.get()))).toMatchObject({ cause: { code: "usage" } });
  await sim.until(door.interrupt());
  kept?.start();
  await expect(sim.until(new Promise(() => {}))).rejects.toThrow("nothing is left to happen");
  expect(ticks).toEqual([]);
});

test("a timer the state does not have, and a delay that is none, are usage errors", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet"), Put: on("onPut") }, { timers: { t: timer({ after: 10 }) } }) },
    {
      onGet: (_: unknown, ctx: Ctx) => ctx.timer("u").running,
      onPut: (_: unknown, ctx: Ctx) => ctx.timer("t").start(Number.NaN),
      onTick() {},
    },
  );
  const unknown = await rejection(sim.until(door.get()));
  expect(unknown.message).toContain('has no timer "u"; its timers in state "Idle": t');
  expect(await rejection(sim.until(door.put()))).toMatchObject({ cause: { code: "usage" } });
});

test("a period of nothing still lets time pass", async () => {
  const { sim, ticks } = ticking({ every: 0 });
  await sim.advance(5);
  expect(ticks).toEqual([1, 2, 3, 4, 5]);
});
