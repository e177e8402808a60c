import { expect, test } from "vitest";
import { type Ctx, events, gate, live, on, story, task } from "./agents.js";

test("promise 2: a transition runs before messages that already wait", async () => {
  const seen: string[] = [];
  const { sim, door } = live(
    { Idle: events({ Go: on("onGo", ["Work"]), Ping: on("onPing") }), Work: task("work", ["Idle"]) },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      onPing: () => void seen.push("ping"),
      work(_: unknown, ctx: Ctx) {
        seen.push("work");
        return ctx.next("Idle");
      },
    },
  );
  door.go();
  door.ping();
  await sim.settle();
  expect(seen).toEqual(["work", "ping"]);
});

test("promise 2: the mailbox waits through a whole chain of tasks, however long it takes", async () => {
  const slow = gate();
  const { sim, door } = live(
    {
      Start: { ...task("start", ["Slow"]), mode: "duty" },
      Slow: task("slow", ["Sync"]),
      Sync: { ...task("sync", ["Idle"]), mode: "sync" },
      Idle: events({ Ping: on("onPing") }),
    },
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Slow"),
      slow: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("Sync")),
      sync: { url: "", body: (_: unknown, ctx: Ctx) => ctx.next("Idle") },
      onPing() {},
    },
  );
  door.ping();
  await sim.advance(60_000);
  expect(story(sim)).toEqual(["started Start", "moved Start -> Slow by start"]);
  slow.open();
  await sim.settle();
  expect(story(sim).slice(2)).toEqual([
    "moved Slow -> Sync by slow",
    "moved Sync -> Idle by sync",
    "handled Ping in Idle",
  ]);
});

test("promise 2: messages wait through the pauses of retry and through a fallback", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], {
        retry: { max: 2, backoff: [100, 100] },
        fallback: { at: "", call: "workFallback", next: ["Idle"] },
      }),
      Idle: events({ Ping: on("onPing") }),
    },
    {
      work() {
        throw new Error("no luck");
      },
      workFallback: (_: Error, ctx: Ctx) => ctx.sleep(50).then(() => ctx.next("Idle")),
      onPing() {},
    },
  );
  door.ping();
  await sim.advance(249);
  expect(story(sim)).not.toContain("handled Ping in Idle");
  await sim.advance(1);
  expect(story(sim).at(-1)).toBe("handled Ping in Idle");
});

test("promise 2: ticks of agent timers wait for an events state as well", async () => {
  const seen: unknown[] = [];
  const slow = gate();
  const { sim } = live(
    { Work: task("work", ["Idle"]), Idle: events({}, { hears: ["tick"] }) },
    {
      work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("Idle")),
      onTick: (ctx: Ctx) => void seen.push(ctx.state),
    },
    { more: { timers: { tick: { at: "", after: 10, tick: on("onTick") } } } },
  );
  await sim.advance(100);
  expect(seen).toEqual([]);
  slow.open();
  await sim.settle();
  expect(seen).toEqual(["Idle"]);
});
