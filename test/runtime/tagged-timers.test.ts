import { expect, test } from "vitest";
import type { Timer } from "../../runtime/core/contract/sources.js";
import type { TimerGraph } from "../../runtime/core/graph/graph.js";
import { Address } from "../../runtime/core/messages/address.js";
import { TaggedTimers } from "../../runtime/core/sources/taggedTimers.js";
import { type Ctx, type Door, events, type Handlers, live, on, rejection, story, timer } from "./agents.js";

const TAGGED = { after: 100, start: "manual", tagged: true } satisfies Partial<TimerGraph>;

/** An agent that starts a timer for each tag it is sent, and notes tags and times of the ticks. */
function tagging(tick: Partial<TimerGraph> = {}, more: Handlers = {}) {
  const ticks: string[] = [];
  const world = live(
    {
      Idle: events(
        { Ping: on("onPing"), Pong: on("onPong"), Get: on("onGet"), Go: { at: "", go: "Other" } },
        { timers: { tick: timer({ ...TAGGED, ...tick }) } },
      ),
      Other: events({ Go: { at: "", go: "Idle" } }),
    },
    {
      onPing: (tag: unknown, ctx: Ctx) => ctx.timer("tick", tag).start(),
      onPong: (tag: unknown, ctx: Ctx) => ctx.timer("tick", tag).stop(),
      onGet: (tag: unknown, ctx: Ctx) => ctx.timer("tick", tag).running,
      onTick: (ctx: Ctx) => void ticks.push(`${String(ctx.tag)} ${world.sim.now}`),
      ...more,
    },
  );
  return { ...world, ticks };
}

/** How many tags of its state's timer an agent keeps. */
function kept(door: Door): number {
  const all = door instanceof Address ? door.$cell.timers : null;
  const [first] = all ?? [];
  if (!(first instanceof TaggedTimers)) throw new Error("its first timer has no tags");
  return first.size;
}

test("each tag has a timer of its own: started, put off, stopped and asked by itself", async () => {
  const { sim, door, ticks } = tagging();
  door.ping("a");
  door.ping("b");
  door.ping("c");
  await sim.advance(60);
  door.ping("a");
  door.pong("c");
  expect(await sim.until(door.get("a"))).toBe(true);
  expect(await sim.until(door.get("c"))).toBe(false);
  await sim.advance(1000);
  expect(ticks).toEqual(["b 100", "a 160"]);
});

test("tags are compared by ===, so 1 and its text are two", async () => {
  const { sim, door, ticks } = tagging();
  door.ping(1);
  await sim.advance(10);
  door.ping("1");
  await sim.advance(1000);
  expect(ticks).toEqual(["1 100", "1 110"]);
});

test("nothing is left of a timer that has ticked or was stopped, nor of one that was only asked for", async () => {
  const { sim, door, ticks } = tagging();
  for (let tag = 0; tag < 1000; tag++) door.ping(tag);
  await sim.settle();
  expect(kept(door)).toBe(1000);
  for (let tag = 0; tag < 500; tag++) door.pong(tag);
  expect(await sim.until(door.get("unheard of"))).toBe(false);
  expect(kept(door)).toBe(500);
  await sim.advance(100);
  expect(ticks).toHaveLength(500);
  expect(kept(door)).toBe(0);
});

test("one that repeats is kept until it is stopped", async () => {
  const { sim, door, ticks } = tagging({ every: 100 });
  door.ping("a");
  await sim.advance(250);
  expect(kept(door)).toBe(1);
  door.pong("a");
  await sim.advance(250);
  expect(ticks).toEqual(["a 100", "a 200"]);
  expect(kept(door)).toBe(0);
});

test("a tick that waits is void once its tag's timer was stopped or started anew", async () => {
  const { sim, door, ticks } = tagging(
    {},
    {
      async onPong(tag: unknown, ctx: Ctx) {
        await ctx.sleep(150);
        ctx.timer("tick", tag).stop();
      },
      async onGet(tag: unknown, ctx: Ctx) {
        await ctx.sleep(150);
        ctx.timer("tick", tag).start();
      },
    },
  );
  door.ping("a");
  door.pong("a");
  await sim.advance(500);
  expect(ticks).toEqual([]);
  door.ping("b");
  void door.get("b");
  await sim.advance(500);
  expect(ticks).toEqual(["b 750"]);
});

test("a handle that is kept goes on working, and there is one timer for the tag whoever holds it", async () => {
  let handle: Timer | undefined;
  const { sim, door, ticks } = tagging(
    {},
    {
      onPong(tag: unknown, ctx: Ctx) {
        handle ??= ctx.timer("tick", tag);
        handle.start(50);
      },
    },
  );
  door.pong("a");
  door.ping("a");
  await sim.advance(100);
  door.pong("a");
  expect(handle?.running).toBe(false);
  await sim.settle();
  expect(handle?.running).toBe(true);
  await sim.advance(100);
  expect(ticks).toEqual(["a 100", "a 150"]);
});

test("leaving the state stops all of them for good; entering it again has none running", async () => {
  let handle: Timer | undefined;
  const { sim, door, ticks } = tagging(
    {},
    {
      onPong(tag: unknown, ctx: Ctx) {
        handle = ctx.timer("tick", tag);
      },
    },
  );
  door.ping("a");
  door.pong("a");
  door.go();
  await sim.settle();
  expect(() => handle?.start()).toThrow(/"tick" of Tested#1 is of a state it has left/);
  door.go();
  expect(await sim.until(door.get("a"))).toBe(false);
  await sim.advance(500);
  expect(ticks).toEqual([]);
  await sim.until(door.interrupt());
  await expect(sim.until(new Promise(() => {}))).rejects.toThrow("nothing is left to happen");
});

test("those of the agent run on across states, and their ticks wait, each with its tag", async () => {
  const heard: string[] = [];
  const { sim, door } = live(
    {
      A: events({ Ping: on("onPing"), Go: { at: "", go: "B" } }, { hears: ["beat"] }),
      B: events({ Go: { at: "", go: "A" } }),
    },
    {
      onPing: (tag: string, ctx: Ctx) => ctx.timer("beat", tag).start(),
      onTick: (ctx: Ctx) => void heard.push(`${ctx.state} ${String(ctx.tag)} ${sim.now}`),
    },
    { more: { timers: { beat: timer(TAGGED) } } },
  );
  door.ping("a");
  door.ping("b");
  door.go();
  await sim.advance(200);
  door.go();
  await sim.advance(50);
  expect(heard).toEqual(["A a 200", "A b 200"]);
});

test("a tag where there is none, and none where there is one, are usage errors", async () => {
  const { sim, door } = live(
    {
      Idle: events(
        { Get: on("onGet"), Put: on("onPut") },
        { timers: { tick: timer(TAGGED), plain: timer({ after: 10 }) } },
      ),
    },
    {
      onGet: (_: unknown, ctx: Ctx) => ctx.timer("tick").running,
      onPut: (_: unknown, ctx: Ctx) => ctx.timer("plain", "a").running,
      onTick() {},
    },
  );
  const untagged = await rejection(sim.until(door.get()));
  expect(untagged).toMatchObject({ cause: { code: "usage" } });
  expect(untagged.message).toContain('there is one for each tag: ctx.timer("tick", tag)');
  expect((await rejection(sim.until(door.put()))).message).toContain("it has no tags");
});

test("ticks that no state has heard yet leave nothing behind once their timer is stopped or started anew", async () => {
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Pong: on("onPong") }), Other: events({}, { hears: ["tick"] }) },
    {
      onPing: (tag: unknown, ctx: Ctx) => ctx.timer("tick", tag).start(0),
      onPong: (tag: unknown, ctx: Ctx) => ctx.timer("tick", tag).stop(),
      onTick() {},
    },
    { more: { timers: { tick: timer(TAGGED) } } },
  );
  for (let n = 0; n < 20; n++) {
    for (const tag of ["a", "b"]) door.ping(tag);
    await sim.advance(5);
  }
  expect(story(sim).filter((line) => line.startsWith("deferred"))).toHaveLength(40);
  door.pong("b");
  await sim.settle();
  const { mailbox } = (door as unknown as Address).$cell;
  expect(mailbox.drain().map(({ source }) => source?.tag)).toEqual(["a"]);
});
