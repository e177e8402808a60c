import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Inbox } from "../src/inbox.js";
import { Service } from "../src/service.js";

/** An inbox in memory. `broken`: how often it cannot be looked into. A letter called bad cannot be filed. */
class Letters implements Inbox {
  readonly filed: string[] = [];
  readonly aside: string[] = [];
  readonly waiting: string[];
  broken = 0;

  constructor(...waiting: string[]) {
    this.waiting = waiting;
  }

  async open() {}

  async next() {
    if (this.broken-- > 0) throw new Error("the inbox is gone");
    return this.waiting[0];
  }

  async file(letter: string) {
    if (letter === "bad") throw new Error("cannot be read");
    this.filed.push(...this.waiting.splice(0, 1));
  }

  async setAside() {
    this.aside.push(...this.waiting.splice(0, 1));
  }
}

function start(inbox: Inbox) {
  const simulation = new Simulation().watch();
  return { simulation, service: simulation.spawn(new Service(inbox)) };
}

test("letters are filed in order, and looked for every second", async () => {
  const inbox = new Letters("a", "b");
  const { simulation } = start(inbox);
  await simulation.settle();
  expect(inbox.filed).toEqual(["a", "b"]);
  inbox.waiting.push("c");
  await simulation.advance(1_000);
  expect(inbox.filed).toEqual(["a", "b", "c"]);
});

test("a letter that cannot be filed is tried three times, then set aside", async () => {
  const inbox = new Letters("bad", "good");
  const { simulation } = start(inbox);
  await simulation.advance(10_000);
  expect(inbox).toMatchObject({ filed: ["good"], aside: ["bad"] });
  const care = simulation.log.flatMap((happening) => (happening.type === "failed" ? [happening.then] : []));
  expect(care).toEqual(["retry", "retry", "fallback"]);
});

test("a worker that fails is started anew, after a pause", async () => {
  const inbox = new Letters("a");
  inbox.broken = 5;
  const { simulation } = start(inbox);
  await simulation.advance(60_000);
  expect(inbox.filed).toEqual(["a"]);
  expect(simulation.log.filter(({ type }) => type === "restarted")).toHaveLength(5);
});

test("when that does not help, the service gives up", async () => {
  const inbox = new Letters("a");
  inbox.broken = 6;
  const { simulation, service } = start(inbox);
  const ended = await simulation.until(service.ended);
  expect(ended).toMatchObject({ reason: "failed", error: { code: "restart-intensity" } });
  expect(inbox.filed).toEqual([]);
});

test("asked to stop, the worker ends before the service", async () => {
  const { simulation, service } = start(new Letters());
  await simulation.advance(500);
  await simulation.until(service.interrupt());
  const ends = simulation.log.flatMap(({ agent, type }) => (type === "ended" ? [agent] : []));
  expect(ends).toEqual(["Worker#2", "Service#1"]);
});
