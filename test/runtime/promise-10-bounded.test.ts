import { deliver } from "crb-gen";
import type { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { MailboxGraph } from "../../runtime/core/graph/graph.js";
import type { Address } from "../../runtime/core/messages/address.js";
import { type Ctx, type Door, events, gate, live, on, rejection, story, task, timer } from "./agents.js";

/** An agent that is busy with `Go` until the test opens the gate, and then takes what waits. */
function busy(full: MailboxGraph["full"], capacity = 2, more: object = {}) {
  const seen: unknown[] = [];
  const work = gate();
  const take = (payload: unknown) => void seen.push(payload);
  const lived = live(
    {
      Idle: events({ Go: on("onGo"), Ping: on("take"), Pong: "defer", Get: on("get"), Put: on("get") }, more),
    },
    {
      take,
      onTick: () => void seen.push("tick"),
      onGo: () => work.promise,
      get: (payload: unknown) => {
        seen.push(payload);
        return payload;
      },
    },
    { more: { mailbox: { at: "specs/tested.yaml:5", capacity, full } } },
  );
  return { ...lived, seen, work };
}

/** Sends an event to an agent whose senders wait. */
function send(door: Door, payload: unknown): Promise<void> {
  const room: unknown = door.ping(payload);
  if (!(room instanceof Promise)) throw new Error("the method gave no promise");
  return room;
}

/** Which of some promises have been fulfilled so far. */
function watched(promises: readonly Promise<unknown>[]): number[] {
  const open: number[] = [];
  promises.forEach((promise, index) => void promise.then(() => open.push(index)));
  return open;
}

async function working(sim: Simulation, door: Door): Promise<void> {
  void door.go();
  await sim.settle();
}

test("promise 10: a full mailbox that rejects makes events dead letters, and says no to requests", async () => {
  const { sim, door, seen, work } = busy("reject");
  await working(sim, door);
  door.ping(1);
  const answer = door.get(2);
  door.ping(3);
  expect(await rejection(door.get(4))).toMatchObject({
    code: "mailbox-full",
    at: "specs/tested.yaml:5",
    message: "Tested#1: no room for Get, 2 messages wait in its mailbox (specs/tested.yaml:5)",
  });
  expect(story(sim).slice(1)).toEqual(["dead letter Ping: full", "dead letter Get: full"]);
  work.open();
  expect(await sim.until(answer)).toBe(2);
  expect(seen).toEqual([1, 2]);
  door.ping(5);
  await sim.settle();
  expect(seen).toEqual([1, 2, 5]);
});

test("promise 10: what is handled makes room at once, before its handler has returned", async () => {
  const { sim, door, seen, work } = busy("reject", 1);
  await working(sim, door);
  door.ping(1);
  door.ping(2);
  work.open();
  await sim.settle();
  expect(seen).toEqual([1]);
  expect(story(sim).filter((line) => line.startsWith("dead"))).toEqual(["dead letter Ping: full"]);
});

test("promise 10: a full mailbox lets senders wait, who go on in order as it empties", async () => {
  const { sim, door, seen, work } = busy("wait");
  await working(sim, door);
  const open = watched([1, 2, 3, 4].map((n) => send(door, n)));
  const answer = door.get(5);
  const last = watched([send(door, 6)]);
  await sim.settle();
  expect([open, last]).toEqual([[0, 1], []]);
  work.open();
  expect(await sim.until(answer)).toBe(5);
  await sim.settle();
  expect([open, last]).toEqual([[0, 1, 2, 3], [0]]);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
});

test("promise 10: a request that waits in line still times out, and is not handled after", async () => {
  const { sim, door, seen, work } = busy("wait", 1);
  await working(sim, door);
  const first = watched([send(door, 1)]);
  const late = rejection(door.get(2, { timeout: 10 }));
  const next = watched([send(door, 3)]);
  expect(await sim.until(late)).toMatchObject({ code: "request-timeout" });
  work.open();
  await sim.settle();
  expect([first, next]).toEqual([[0], [0]]);
  expect(seen).toEqual([1, 3]);
});

test("promise 10: a request that is given up while it waits makes room for others", async () => {
  const rejecting = busy("reject", 1);
  await working(rejecting.sim, rejecting.door);
  const late = rejection(rejecting.door.get(1, { timeout: 10 }));
  expect(await rejection(rejecting.door.get(2))).toMatchObject({ code: "mailbox-full" });
  expect(await rejecting.sim.until(late)).toMatchObject({ code: "request-timeout" });
  rejecting.door.ping(3);
  rejecting.work.open();
  await rejecting.sim.settle();
  expect(rejecting.seen).toEqual([3]);
  const waiting = busy("wait", 1);
  await working(waiting.sim, waiting.door);
  const lost = rejection(waiting.door.get(1, { timeout: 10 }));
  const open = watched([send(waiting.door, 2)]);
  await waiting.sim.until(lost);
  await waiting.sim.settle();
  expect(open).toEqual([0]);
});

test("promise 10: in a full mailbox the oldest gives way, deferred ones first, its asker being told", async () => {
  const { sim, door, seen, work } = busy("dropOldest");
  door.pong("deferred");
  await working(sim, door);
  const first = rejection(door.get(1));
  door.ping(2);
  expect(story(sim).at(-1)).toBe("dead letter Pong: full");
  door.ping(3);
  expect(await first).toMatchObject({ code: "mailbox-full" });
  door.ping(4);
  work.open();
  await sim.settle();
  expect(seen).toEqual([3, 4]);
  const dead = story(sim).filter((line) => line.startsWith("dead"));
  expect(dead).toEqual(["dead letter Pong: full", "dead letter Get: full", "dead letter Ping: full"]);
});

test("promise 10: deferred messages take room until they are handled; an agent's own ticks take none", async () => {
  const { sim, door, seen } = busy("reject", 2, { timers: { tick: timer({ every: 10 }) } });
  door.pong(1);
  door.pong(2);
  await sim.advance(15);
  door.ping(3);
  await sim.advance(10);
  expect(seen).toEqual(["tick", "tick"]);
  expect(story(sim)).toContain("dead letter Ping: full");
});

test("promise 10: an agent that ends leaves nobody waiting for room: senders hear that it is gone", async () => {
  const { sim, door, work } = busy("wait", 1);
  await working(sim, door);
  const [first, ...others] = [1, 2, 3].map((n) => send(door, n));
  const asked = rejection(door.get(4));
  await first;
  await sim.until(door.interrupt({ deadline: 0 }));
  expect(await asked).toMatchObject({ code: "ended" });
  for (const other of others) {
    expect(await rejection(other)).toMatchObject({
      code: "ended",
      message: "Tested#1 takes no Ping any more: it is interrupted",
    });
  }
  const dead = story(sim).filter((line) => line.startsWith("dead"));
  expect(dead).toEqual([...Array(3).fill("dead letter Ping: ended"), "dead letter Get: ended"]);
  expect(await rejection(send(door, 5))).toMatchObject({ code: "ended" });
  work.open();
});

test("promise 10: a sender who does not await room need not hear that the agent is gone", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on("unhandledRejection", note);
  const { sim, door } = busy("wait", 1);
  await working(sim, door);
  for (const n of [1, 2, 3]) void send(door, n);
  await sim.until(door.interrupt({ deadline: 0 }));
  void send(door, 4);
  await new Promise((resolve) => setTimeout(resolve));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("promise 10: an interrupted agent handles those that stood in line when it was asked to end", async () => {
  const { sim, door, seen, work } = busy("wait", 1);
  await working(sim, door);
  for (const n of [1, 2, 3]) void send(door, n);
  const ended = door.interrupt();
  expect(await rejection(send(door, 4))).toMatchObject({ code: "ended" });
  work.open();
  await sim.until(ended);
  expect(seen).toEqual([1, 2, 3]);
});

test("promise 10: deliver tells whoever delivers that there is no room, or waits for it", async () => {
  const schemas = { Ping: {}, Get: {} };
  const at = "specs/tested.yaml:5";
  const strict = live(
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: (_: unknown, ctx: Ctx) => ctx.sleep(10) },
    { more: { schemas, mailbox: { at, capacity: 1, full: "reject" } } },
  );
  await deliver(strict.door, "Ping", 1);
  await strict.sim.settle();
  await deliver(strict.door, "Ping", 2);
  expect(await rejection(deliver(strict.door, "Ping", 3))).toMatchObject({ code: "mailbox-full" });
  const patient = live(
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: (_: unknown, ctx: Ctx) => ctx.sleep(10) },
    { more: { schemas, mailbox: { at, capacity: 1, full: "wait" } } },
  );
  await deliver(patient.door, "Ping", 1);
  await patient.sim.settle();
  await deliver(patient.door, "Ping", 2);
  await patient.sim.until(deliver(patient.door, "Ping", 3));
  expect(patient.sim.now).toBe(10);
  await patient.sim.until(patient.door.interrupt({ deadline: 0 }));
  expect(await rejection(deliver(patient.door, "Ping", 4))).toMatchObject({ code: "ended" });
});

test("promise 10: never more than the capacity waits, and every message is handled, refused or dropped, in order", async () => {
  const step = fc.record({
    does: fc.constantFrom("event", "request", "deferred", "work", "time"),
    ms: fc.integer({ min: 1, max: 30 }),
  });
  const policy = fc.constantFrom<MailboxGraph["full"]>("reject", "wait", "dropOldest");
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      policy,
      fc.integer({ min: 1, max: 4 }),
      async (steps, full, capacity) => {
        const seen: number[] = [];
        const get = (n: number) => void seen.push(n);
        const { sim, door } = live(
          {
            A: events({
              Ping: on("get"),
              Pong: "defer",
              Get: on("get"),
              Go: on("onGo"),
              Put: { at: "", go: "A" },
            }),
          },
          { get, onGo: (ms: number, ctx: Ctx) => ctx.sleep(ms) },
          { more: { mailbox: { at: "", capacity, full } } },
        );
        const settled: string[] = [];
        let sent = 0;
        for (const [n, { does, ms }] of steps.entries()) {
          if (does === "time") await sim.advance(ms);
          else if (does === "work") door.go(ms);
          else if (does === "event") door.ping(n);
          else if (does === "deferred") door.pong(n);
          else
            door.get(n, { timeout: ms }).then(
              () => settled.push("answered"),
              () => settled.push("refused"),
            );
          if (does !== "time") sent += 1;
        }
        await sim.advance(5000);
        const asked = steps.filter(({ does }) => does === "request").length;
        expect(settled).toHaveLength(asked);
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        await sim.until(door.interrupt({ deadline: 0 }));
        const told = (type: string) => sim.log.filter((entry) => entry.type === type).length;
        const lost = settled.filter((how) => how === "refused").length;
        const dead = sim.log.filter(
          (entry) => entry.type === "dead-letter" && entry.message !== "Get",
        ).length;
        expect(told("handled") + dead + lost).toBe(sent);
        // Only deferred messages are left by then, and those that waited for room behind them.
        const left = sim.log.filter((entry) => entry.type === "dead-letter" && entry.why === "ended");
        if (full !== "wait") expect(left.length).toBeLessThanOrEqual(capacity);
      },
    ),
    { numRuns: 300 },
  );
});

test("promise 10: a message that interrupts work has room in a full mailbox, from outside too", async () => {
  const at = "specs/tested.yaml:5";
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], { interrupts: { Go: { at: "", go: "Idle" } } }),
      Idle: events({ Ping: on("onPing") }),
    },
    { work: () => new Promise(() => {}), onPing() {} },
    { more: { schemas: { Ping: {}, Go: {} }, mailbox: { at, capacity: 1, full: "reject" } } },
  );
  await sim.settle();
  await deliver(door, "Ping");
  expect(await rejection(deliver(door, "Ping"))).toMatchObject({ code: "mailbox-full" });
  await deliver(door, "Go");
  await sim.settle();
  expect(story(sim).slice(-2)).toEqual(["moved Work -> Idle by Go", "handled Ping in Idle"]);
});

test.each([
  ["in the mailbox", "reject", 30_000],
  ["in line", "wait", 1],
] as const)(
  "promise 10: very many requests that are given up %s, the newest first, cost no time and leave nothing",
  async (_, full, capacity) => {
    const { sim, door, seen, work } = busy(full, capacity);
    await working(sim, door);
    const stops = Array.from({ length: 30_000 }, () => new AbortController());
    const codes = stops.map(({ signal }, n) =>
      door.get(n, { signal, timeout: Infinity }).catch(({ code }) => code),
    );
    const began = performance.now();
    for (const stop of stops.slice(1).reverse()) stop.abort("given up");
    expect(performance.now() - began).toBeLessThan(5000);
    expect(new Set(await Promise.all(codes.slice(1)))).toEqual(new Set(["request-cancelled"]));
    const { mailbox } = (door as unknown as Address).$cell;
    let left = 0;
    mailbox.retain(() => {
      left += 1;
      return true;
    });
    expect(left).toBeLessThan(10);
    void door.get("last");
    work.open();
    await sim.settle();
    expect(seen).toEqual([0, "last"]);
  },
);

test("promise 10: whatever is given up while it waits, there is room for as many as before", async () => {
  const place = fc.nat(11);
  const full = fc.constantFrom("reject" as const, "wait" as const, "dropOldest" as const);
  await fc.assert(
    fc.asyncProperty(
      full,
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(place, place)),
      async (...given) => {
        const [full, capacity, ups] = given;
        const { sim, door, seen, work } = busy(full, capacity);
        await working(sim, door);
        const stops = Array.from({ length: 12 }, () => new AbortController());
        const waiting: number[] = [];
        for (const [n, { signal }] of stops.entries()) {
          const isOut = signal.aborted || (full === "reject" && waiting.length === capacity);
          if (!isOut && full === "dropOldest" && waiting.length === capacity) waiting.shift();
          if (!isOut) waiting.push(n);
          door.get(n, { signal, timeout: Infinity }).catch(() => {});
          for (const [up, at] of ups) {
            if (at !== n) continue;
            stops[up]?.abort();
            if (waiting.includes(up)) waiting.splice(waiting.indexOf(up), 1);
          }
        }
        work.open();
        await sim.settle();
        expect(seen).toEqual(waiting);
      },
    ),
  );
});
