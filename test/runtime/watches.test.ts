import { expect, test } from "vitest";
import type { Watch } from "../../runtime/core/contract/supervision.js";
import { type Ctx, type Door, events, type Handlers, on, rejection } from "./agents.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

/** One that watches workers and links itself to others; it may be deaf, in a state that hears of no end. */
function watcher(ended: unknown[], handlers: Handlers = {}) {
  const handle = {
    Get: on("onGet"),
    Ping: on("onPing"),
    Go: { at: "", go: "Deaf" },
    Pong: { at: "", go: "Running" },
  };
  const states = {
    Running: events(handle, { watches: { Worker: on("onEnded") } }),
    Deaf: events(handle),
  };
  return boss(supervises(group("A", { restart: "transient", backoff: [100, 100] })), undefined, {
    more: { states, watches: { Worker: { at: "", message: "WorkerEnded" } } },
    handlers: {
      onEnded: (end: Record<string, unknown>) =>
        void ended.push([String(end["address"]), end["agent"], end["reason"]]),
      ...handlers,
    },
  });
}

async function watching(handlers: Handlers = {}) {
  const ended: unknown[] = [];
  const there = world(watcher(ended, handlers));
  const watch = (address: Door) => there.tell((ctx) => ctx.watch("Worker", address) as Watch);
  return { ...there, ended, watch };
}

const ENDS: [string, (door: Door) => void][] = [
  ["done", (door) => door.go()],
  ["failed", (door) => door.pong()],
  ["interrupted", (door) => void door.interrupt()],
];

test.each(ENDS)(
  "the end of a watched agent that is %s comes once, also if it has ended before",
  async (reason, ends) => {
    const { sim, ended, watch } = await watching();
    const other = sim.spawn(worker());
    const first = await watch(other);
    expect(first.running).toBe(true);
    ends(other);
    await sim.settle();
    expect(first.running).toBe(false);
    const second = await watch(other);
    await sim.settle();
    expect(second.running).toBe(false);
    expect(ended).toEqual(Array(2).fill(["Worker#2", "Worker", reason]));
    // An error of which it has heard is no person's concern; the second watch was no part of that.
    expect(sim.reported).toEqual([]);
  },
);

test("an error of the handler says whose end it was told of; the watcher lives on", async () => {
  const errors: string[] = [];
  const { sim, door, watch } = await watching({
    onEnded() {
      throw new Error("broken");
    },
    failed: ({ message }: Error) => void errors.push(message),
  });
  const other = sim.spawn(worker());
  await watch(other);
  other.go();
  await sim.settle();
  expect(errors).toEqual([
    "Boss#1: onEnded, told of the end of Worker#2, failed: broken (specs/tested.yaml:30)",
  ]);
  expect(await sim.until(door.get(() => "alive"))).toBe("alive");
});

test("a watch that is stopped tells nothing, not even what waits", async () => {
  const { sim, door, ended, watch } = await watching();
  const [one, two] = [sim.spawn(worker()), sim.spawn(worker())];
  const watches = [await watch(one), await watch(two)];
  watches[0]?.stop();
  door.go();
  one.go();
  two.go();
  await sim.settle();
  watches[1]?.stop();
  const [boss] = [...sim.system.cells()];
  expect(boss?.mailbox.remove(() => true)).toBe(null);
  door.pong();
  await sim.settle();
  expect(ended).toEqual([]);
});

test("an end waits for a state that hears of it", async () => {
  const { sim, door, ended, watch } = await watching();
  const other = sim.spawn(worker());
  await watch(other);
  door.go();
  other.go();
  await sim.settle();
  expect(ended).toEqual([]);
  door.pong();
  await sim.settle();
  expect(ended).toEqual([["Worker#2", "Worker", "done"]]);
});

test("of a child that is restarted the watcher hears when it has ended for good", async () => {
  const { sim, tell, ended, watch } = await watching();
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  const one = await watch(child);
  child.pong();
  await sim.advance(150);
  expect([ended, one.running]).toEqual([[], true]);
  child.go();
  await sim.settle();
  expect(ended).toEqual([["Worker#2", "Worker", "done"]]);
});

test("a watcher that ends leaves nothing behind at whom it watched", async () => {
  const { sim, door, watch } = await watching();
  const other = sim.spawn(worker());
  const one = await watch(other);
  await sim.until(door.interrupt());
  expect(one.running).toBe(false);
  const [left] = [...sim.system.cells()];
  expect(left?.belongings?.watchers?.size).toBe(0);
});

const linked = (ctx: Ctx, door: Door) => ctx.link(door);

test.each(["one", "other"])("when %s of two linked agents fails, both do", async (which) => {
  const { sim, door, tell } = world(watcher([]));
  const other = sim.spawn(worker());
  await tell((ctx) => linked(ctx, other));
  const [mine, its] = [rejection(door.done), rejection(other.done)];
  if (which === "one") door.ping((ctx: Ctx) => ctx.next("Nowhere"));
  else other.pong();
  await sim.settle();
  const [dead, ...rest] = which === "one" ? [await mine, await its] : [await its, await mine];
  expect(rest[0]).toMatchObject({
    code: "linked",
    cause: dead,
    message: expect.stringMatching(/^\S+ is linked to \S+, which failed: /),
  });
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
});

test.each([
  ["is done", (door: Door) => door.go()],
  ["is interrupted", (door: Door) => void door.interrupt()],
])("one that %s unlinks them", async (_, ends) => {
  const { sim, door, tell } = world(watcher([]));
  const other = sim.spawn(worker());
  await tell((ctx) => linked(ctx, other));
  ends(other);
  await sim.settle();
  const [cell] = [...sim.system.cells()];
  expect(cell?.belongings?.links?.size ?? 0).toBe(0);
  expect(await tell(() => "alive")).toBe("alive");
  await sim.until(door.interrupt());
});

test("a link can be undone, is made once with oneself, and fails at once with one that has failed", async () => {
  const { sim, door, tell } = world(watcher([]));
  const other = sim.spawn(worker());
  await tell((ctx) => linked(ctx, other).stop());
  other.pong();
  await sim.settle();
  expect(await tell((ctx) => linked(ctx, ctx.self as Door))).toBeDefined();
  const failure = rejection(door.done);
  await rejection(tell((ctx) => linked(ctx, other)));
  expect(await failure).toMatchObject({ code: "linked" });
});

test("a child and an agent that are linked fail together; the child is restarted, and its next life is not linked", async () => {
  const { sim, tell } = world(boss(supervises(group("A", { restart: "transient" }))));
  const other = sim.spawn(worker((_, ctx) => void ctx.link(child)));
  const child: Door = await tell((ctx: Groups) => ctx.group("A").spawn(() => worker()));
  other.ping();
  await sim.settle();
  const failure = rejection(other.done);
  child.pong();
  await sim.settle();
  expect(await failure).toMatchObject({ code: "linked" });
  expect(await sim.until(child.get("alive"))).toBe("alive");
  expect(lives(sim).slice(-2)).toEqual(["Worker#2 failed", "Worker#3 restarted 1"]);
});

test("promise 7: a supervisor that fails with a child that it is linked to ends after all of its children, and each ends once", async () => {
  const { sim, tell } = world(
    boss(supervises({ ...group("A", { shutdown: 0 }), ...group("B", { shutdown: 0 }) })),
  );
  const stubborn = () => worker(undefined, { handlers: { finalize: () => new Promise(() => {}) } });
  await tell((ctx: Groups & { link(other: Door): unknown }) => {
    ctx.group("A").spawn(stubborn);
    const bad = ctx.group("A").spawn(() => worker());
    ctx.group("B").spawn(() => worker());
    ctx.link(bad);
    bad.pong();
  });
  await sim.advance(20_000);
  const ends = lives(sim).filter((one) => / (done|failed|interrupted)$/.test(one));
  expect(ends.at(-1)).toBe("Boss#1 failed");
  expect(ends.map((one) => one.split(" ")[0]).sort()).toEqual(["Boss#1", "Worker#2", "Worker#3", "Worker#4"]);
  expect(sim.system.size).toBe(0);
});
