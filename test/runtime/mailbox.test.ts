import fc from "fast-check";
import { expect, test } from "vitest";
import { Mailbox } from "../../runtime/core/messages/mailbox.js";
import type { Message } from "../../runtime/core/messages/message.js";
import { type Ctx, events, live, on, story, task } from "./agents.js";

const message = (index: number): Message => ({ index, payload: undefined, ask: null, source: null });
const open = { at: "", go: "Open" };

test("deferred messages come back in the next state, oldest first, before what came since", async () => {
  const seen: unknown[] = [];
  const { sim, door } = live(
    {
      Shut: events({ Ping: "defer", Go: open, Pong: on("onPong") }),
      Open: events({ Ping: on("onPing"), Pong: on("onPong") }),
    },
    {
      onPing: (n: unknown) => void seen.push(`ping ${n}`),
      onPong: (n: unknown) => void seen.push(`pong ${n}`),
    },
  );
  door.ping(1);
  door.pong(1);
  door.ping(2);
  door.go();
  door.pong(2);
  door.ping(3);
  await sim.settle();
  expect(seen).toEqual(["pong 1", "ping 1", "ping 2", "pong 2", "ping 3"]);
});

test("a message may be deferred by several states in a row; a move to the same state offers it again", async () => {
  const { sim, door } = live(
    {
      A: events({ Ping: "defer", Go: { at: "", go: "A" }, Pong: { at: "", go: "B" } }),
      B: events({ Ping: "defer", Go: { at: "", go: "C" } }),
      C: events({ Ping: on("onPing") }),
    },
    { onPing() {} },
  );
  door.ping();
  door.go();
  door.pong();
  door.go();
  await sim.settle();
  expect(story(sim)).toEqual([
    "started A",
    "deferred Ping in A",
    "moved A -> A by Go",
    "deferred Ping in A",
    "moved A -> B by Pong",
    "deferred Ping in B",
    "moved B -> C by Go",
    "handled Ping in C",
  ]);
});

test("ignored messages are dead letters; otherwise says what becomes of the rest", async () => {
  const stances = { Ping: "ignore", Go: open } as const;
  const rest = { otherwise: "defer" } as const;
  const { sim, door } = live({ Shut: events(stances, rest), Open: events({}, { otherwise: "ignore" }) }, {});
  door.ping();
  door.pong();
  door.go();
  await sim.settle();
  expect(story(sim)).toEqual([
    "started Shut",
    "dead letter Ping: ignored",
    "deferred Pong in Shut",
    "moved Shut -> Open by Go",
    "dead letter Pong: ignored",
  ]);
});

test("a message without a stance is an error that failed() hears of, and a dead letter", async () => {
  const heard: unknown[] = [];
  const { sim, door } = live(
    { Idle: events() },
    { failed: (error: Error) => void heard.push(error.message) },
  );
  door.ping();
  await sim.settle();
  expect(heard).toEqual([
    'Tested#1: message Ping came in state "Idle", which has no stance on it (specs/tested.yaml:20); ' +
      "declare handle, defer or ignore for it, or otherwise",
  ]);
  expect(story(sim)).toContain("dead letter Ping: unexpected");
});

test("a message may bear a name of JavaScript's own, like constructor", async () => {
  const messages = { constructor: { kind: "event", at: "", method: "ping" } } as const;
  const { sim, door } = live({ Idle: events() }, {}, { more: { messages } });
  door.ping();
  await sim.settle();
  expect(story(sim)).toContain("dead letter constructor: unexpected");
});

test("what an agent leaves unhandled at its end is dead letters, deferred first", async () => {
  const { sim, door } = live({ Idle: events({ Ping: "defer", Go: { at: "", go: "done" } }) }, {});
  door.ping();
  door.go();
  door.pong();
  await sim.settle();
  expect(story(sim)).toEqual([
    "started Idle",
    "deferred Ping in Idle",
    "moved Idle -> done by Go",
    "dead letter Ping: ended",
    "dead letter Pong: ended",
    "ended done",
  ]);
});

test("a hundred thousand deferred messages are handled in order when their state comes", async () => {
  let next = 0;
  const { sim, door } = live(
    { Shut: events({ Ping: "defer", Go: { at: "", go: "Open" } }), Open: events({ Ping: on("onPing") }) },
    {
      onPing(n: number) {
        if (n === next) next += 1;
      },
    },
  );
  for (let n = 0; n < 100_000; n++) door.ping(n);
  door.go();
  await sim.settle();
  expect(next).toBe(100_000);
});

test("one deferred message does not make every move as long as the queue", async () => {
  let moves = 0;
  const { sim, door } = live(
    { Idle: events({ Ping: "defer", Go: on("onGo", ["Work"]) }), Work: task("work", ["Idle"]) },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      work(_: unknown, ctx: Ctx) {
        moves += 1;
        return ctx.next("Idle");
      },
    },
  );
  door.ping();
  for (let n = 0; n < 30_000; n++) door.go();
  sim.log.length = 0;
  const before = performance.now();
  await sim.settle();
  expect(moves).toBe(30_000);
  expect(performance.now() - before).toBeLessThan(5000);
});

test("a mailbox is an array with the deferred put in front at each offer", () => {
  const actions = fc.array(fc.constantFrom("push", "take", "defer", "reoffer"), { maxLength: 200 });
  fc.assert(
    fc.property(actions, (list) => {
      const mailbox = new Mailbox();
      let queue: number[] = [];
      let deferred: number[] = [];
      list.forEach((action, n) => {
        if (action === "push") {
          mailbox.push(message(n));
          queue.push(n);
        } else if (action === "reoffer") {
          mailbox.reoffer();
          queue = [...deferred, ...queue];
          deferred = [];
        } else {
          const taken = mailbox.take();
          expect(taken?.index).toBe(queue.shift());
          if (action === "defer" && taken !== null) {
            mailbox.defer(taken);
            deferred.push(taken.index);
          }
        }
      });
      expect(mailbox.drain().map(({ index }) => index)).toEqual([...deferred, ...queue]);
      expect(mailbox.take()).toBeNull();
    }),
    { seed: 1 },
  );
});
