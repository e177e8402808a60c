import { deliver } from "crb-gen";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change, Subscription } from "../../runtime/core/contract/sources.js";
import type { EventsGraph, Graph } from "../../runtime/core/graph/graph.js";
import type { Address } from "../../runtime/core/messages/address.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  gate,
  graph,
  type Handlers,
  live,
  on,
  rejection,
  story,
  task,
} from "./agents.js";

type Told = Change<unknown, unknown>;
type Publisher = Door & { config(listener: (change: Told) => void): Subscription };

const publications = { Config: { at: "specs/tested.yaml:3", method: "config", call: "configSnapshot" } };
const subscriptions = { Config: { at: "specs/tested.yaml:3", method: "config" } };

const handle: EventsGraph["handle"] = {
  Ping: on("onPing"),
  Pong: on("onPong"),
  Go: { at: "", go: "Work" },
  Get: { at: "", go: "done" },
  Put: on("onPut"),
};

/** An agent that publishes a number: `Ping` sets it. `work` is what holds it up after `Go`. */
function publisher(handlers: Handlers = {}, { work = gate(), more = {} as Partial<Graph> } = {}) {
  const lived = live(
    { Idle: events(handle), Work: task("work", ["Idle"]) },
    {
      configSnapshot() {
        return this.data["n"];
      },
      onPing(n: unknown, ctx: Ctx) {
        this.data["n"] = n;
        ctx.publish("Config", n);
      },
      onPong() {},
      onPut() {},
      work: (_: unknown, ctx: Ctx) => work.promise.then(() => ctx.next("Idle")),
      ...handlers,
    },
    { data: { n: 0 }, more: { publications, ...more } },
  );
  return { ...lived, settings: lived.door as Publisher, work };
}

const inWords = (change: Told) =>
  change.kind === "snapshot"
    ? `snapshot ${change.snapshot}`
    : change.kind === "update"
      ? `update ${change.update}`
      : "end";

/** An agent that subscribes when it gets `Ping`, and stops when it gets `Pong`; it is deaf in `Work`. */
function subscriber(settings: object, handlers: Handlers = {}, states: Parameters<typeof graph>[0] = {}) {
  const heard: string[] = [];
  let entry: Subscription | undefined;
  const made = agent(
    graph(
      {
        Idle: events(handle, { subscribes: { Config: on("onConfig") } }),
        Work: events({ Go: { at: "", go: "Idle" }, Pong: on("onPong"), Get: { at: "", go: "done" } }),
        ...states,
      },
      { subscriptions },
    ),
    {
      onPing(_: unknown, ctx: Ctx) {
        entry = ctx.subscribe("Config", settings);
      },
      onPong: () => entry?.stop(),
      onPut: () => entry?.running,
      onConfig: (change: Told) => void heard.push(inWords(change)),
      ...handlers,
    },
  );
  return { made, heard };
}

test("from outside: a snapshot first, then every update, at last the end", async () => {
  const { sim, settings } = publisher();
  const heard: string[] = [];
  settings.ping(1);
  const entry = settings.config((change) => heard.push(inWords(change)));
  settings.ping(2);
  expect(heard).toEqual([]);
  await sim.settle();
  settings.ping(3);
  await sim.settle();
  expect([heard, entry.running]).toEqual([["snapshot 1", "update 2", "update 3"], true]);
  await sim.until(settings.interrupt());
  expect([heard.at(-1), entry.running]).toEqual(["end", false]);
});

test("an agent subscribes, and changes are its messages", async () => {
  const { sim, settings } = publisher();
  const { made, heard } = subscriber(settings);
  const door = sim.spawn(made);
  door.ping();
  await sim.settle();
  settings.ping(1);
  settings.ping(2);
  await sim.settle();
  expect(heard).toEqual(["snapshot 0", "update 1", "update 2"]);
  expect(story(sim).filter((line) => line.includes("Config"))).toEqual(
    Array(3).fill("handled Config in Idle"),
  );
  void settings.get();
  await sim.settle();
  expect(heard.at(-1)).toBe("end");
  expect(await sim.until(door.put())).toBe(false);
});

test("the snapshot is taken between two handlers: while one is under way, and while the agent is in a task, it waits", async () => {
  const slow = gate();
  const { sim, settings, work } = publisher({
    async onPong(_: unknown, ctx: Ctx) {
      this.data["n"] = "half";
      await slow.promise;
      this.data["n"] = "whole";
      ctx.publish("Config", "whole");
    },
  });
  const heard: string[] = [];
  settings.pong();
  await sim.settle();
  settings.config((change) => heard.push(inWords(change)));
  await sim.settle();
  expect(heard).toEqual([]);
  slow.open();
  await sim.settle();
  expect(heard).toEqual(["snapshot whole"]);
  settings.go();
  await sim.settle();
  const late: string[] = [];
  settings.config((change) => late.push(inWords(change)));
  await sim.settle();
  expect(late).toEqual([]);
  work.open();
  await sim.settle();
  expect(late).toEqual(["snapshot whole"]);
});

test("a change in a state that does not hear it waits for one that does, in order", async () => {
  const { sim, settings } = publisher();
  const { made, heard } = subscriber(settings);
  const door = sim.spawn(made);
  door.ping();
  await sim.settle();
  door.go();
  settings.ping(1);
  settings.ping(2);
  await sim.settle();
  expect(heard).toEqual(["snapshot 0"]);
  door.go();
  await sim.settle();
  expect(heard).toEqual(["snapshot 0", "update 1", "update 2"]);
});

test("after stop nothing arrives: not what waits, not what is published after, not the end", async () => {
  const { sim, settings } = publisher();
  const { made, heard } = subscriber(settings);
  const door = sim.spawn(made);
  door.ping();
  await sim.settle();
  door.go();
  settings.ping(1);
  await sim.settle();
  door.pong();
  door.go();
  settings.ping(2);
  await sim.until(settings.interrupt());
  await sim.settle();
  expect(heard).toEqual(["snapshot 0"]);
  const outside: string[] = [];
  const other = publisher();
  other.settings.config((change) => outside.push(inWords(change))).stop();
  await other.sim.until(other.settings.interrupt());
  expect(outside).toEqual([]);
});

test("a subscription is gone with the subscriber's end, and at its interrupt; what waits then is still handled", async () => {
  const { sim, settings } = publisher();
  const cell = () => Reflect.get(settings, "$cell").belongings as { subscribers: Set<unknown> };
  const one = subscriber(settings);
  const two = subscriber(settings, { onPong: (_: unknown, ctx: Ctx) => ctx.sleep(100).catch(() => {}) });
  const [first, second] = [sim.spawn(one.made), sim.spawn(two.made)];
  first.ping();
  second.ping();
  await sim.settle();
  expect(cell().subscribers.size).toBe(2);
  void first.get();
  second.pong();
  await sim.settle();
  expect(cell().subscribers.size).toBe(1);
  settings.ping(1);
  await sim.settle();
  const ended = second.interrupt();
  expect(cell().subscribers.size).toBe(0);
  settings.ping(2);
  await sim.until(ended);
  expect([one.heard, two.heard]).toEqual([["snapshot 0"], ["snapshot 0", "update 1"]]);
});

test("whoever subscribes to an agent that ends, has ended or is interrupted hears of the end, once and not at once", async () => {
  const { sim, settings, work } = publisher();
  settings.go();
  await sim.settle();
  const heard: string[][] = [[], [], []];
  const listen = (n: number) => settings.config((change) => heard[n]?.push(inWords(change)));
  listen(0);
  const ended = settings.interrupt({ deadline: 10 });
  listen(1);
  expect(heard).toEqual([[], [], []]);
  await sim.until(ended);
  listen(2);
  expect(heard[2]).toEqual([]);
  await sim.settle();
  expect(heard).toEqual([["end"], ["end"], ["end"]]);
  const { made, heard: late } = subscriber(settings);
  sim.spawn(made).ping();
  await sim.settle();
  expect(late).toEqual(["end"]);
  work.open();
});

test("a snapshot that fails is an error of the publisher; its subscriber hears of the end, others of everything", async () => {
  const failures: string[] = [];
  for (const broken of [
    () => {
      throw new Error("no config");
    },
    async () => 1,
  ]) {
    let isBroken = false;
    const { sim, settings } = publisher({
      configSnapshot: () => (isBroken ? broken() : 0),
      failed: (error: Error & { code: string }) => void failures.push(`${error.code} ${error.message}`),
    });
    const heard: string[][] = [[], []];
    settings.config((change) => heard[0]?.push(inWords(change)));
    await sim.settle();
    isBroken = true;
    settings.config((change) => heard[1]?.push(inWords(change)));
    settings.ping(1);
    await sim.settle();
    expect(heard).toEqual([["snapshot 0", "update 1"], ["end"]]);
  }
  expect(failures).toEqual([
    "handler-failed Tested#1: configSnapshot failed: no config (specs/tested.yaml:3)",
    "handler-failed Tested#1: configSnapshot failed: a snapshot is taken at once: it is no promise (specs/tested.yaml:3)",
  ]);
});

test("a listener that throws is reported, and keeps nothing from the others nor from the publisher", async () => {
  const { sim, settings } = publisher();
  const error = new Error("bad listener");
  const heard: string[] = [];
  settings.config(() => {
    throw error;
  });
  settings.config((change) => heard.push(inWords(change)));
  settings.ping(1);
  await sim.settle();
  expect(heard).toEqual(["snapshot 0", "update 1"]);
  expect(sim.reported).toEqual([error, error]);
  expect(sim.system.size).toBe(1);
});

test("a handler of changes may move, and its error goes to its fallback, with the change", async () => {
  const { sim, settings } = publisher();
  const failures: unknown[] = [];
  const { made } = subscriber(
    settings,
    {
      onConfig: (change: Told, ctx: Ctx) => {
        if (change.kind === "update") throw new Error("bad update");
        return ctx.next("Here");
      },
      onConfigFallback(error: Error, change: Told, ctx: Ctx) {
        failures.push(error.message, inWords(change));
        return ctx.next("done", "left");
      },
    },
    {
      Idle: events(handle, { subscribes: { Config: on("onConfig", ["Here"]) } }),
      Here: events(
        {},
        { subscribes: { Config: on("onConfig", ["Here"], { fallback: on("onConfigFallback", ["done"]) }) } },
      ),
    },
  );
  const door = sim.spawn(made);
  door.ping();
  await sim.settle();
  settings.ping(1);
  expect(await sim.until(door.done)).toBe("left");
  expect(failures).toEqual(["bad update", "update 1"]);
});

test("any object with the method can be subscribed to, and ctx.subscription is what a change comes from", async () => {
  const stopped: string[] = [];
  const own = {
    config(listener: (change: Told) => void): Subscription {
      listener({ kind: "snapshot", snapshot: "own" });
      return { running: true, stop: () => void stopped.push("stopped") };
    },
  };
  const { sim } = publisher();
  let entry: Subscription | undefined;
  const { made, heard } = subscriber(own, {
    onPing(_: unknown, ctx: Ctx) {
      entry = ctx.subscribe("Config", own);
    },
    onConfig(change: Told, ctx: Ctx) {
      heard.push(`${inWords(change)} ${ctx.subscription === entry}`);
      entry?.stop();
    },
  });
  sim.spawn(made).ping();
  await sim.settle();
  expect([heard, stopped]).toEqual([["snapshot own true"], ["stopped"]]);
});

test("a full mailbox turns no subscriber away, and changes take no room in one", async () => {
  const mailbox = { at: "", capacity: 1, full: "reject" } as const;
  const { sim, settings, work } = publisher({}, { more: { mailbox } });
  settings.go();
  await sim.settle();
  settings.pong();
  const heard: string[] = [];
  settings.config((change) => heard.push(inWords(change)));
  work.open();
  await sim.settle();
  expect(heard).toEqual(["snapshot 0"]);
});

test("what the agent neither publishes nor subscribes to, and what is no publisher, is a usage error", async () => {
  const use = (act: (ctx: Ctx) => unknown) => {
    const { sim, door } = live(
      { Idle: events({ Get: on("onGet") }) },
      { onGet: (_: unknown, ctx: Ctx) => void act(ctx), configSnapshot: () => 0 },
      { more: { publications, subscriptions } },
    );
    return rejection(sim.until(door.get())).then(({ cause }) => cause);
  };
  expect(await use((ctx) => ctx.publish("Other", 1))).toMatchObject({
    code: "usage",
    message: 'Tested#1 does not publish "Other"; it publishes: Config (specs/tested.yaml:1)',
  });
  expect(await use((ctx) => ctx.subscribe("Other", {}))).toMatchObject({ code: "usage" });
  expect(await use((ctx) => ctx.subscribe("Config", {}))).toMatchObject({
    code: "usage",
    message: expect.stringContaining("takes what has a method config()"),
  });
  const { sim, settings } = publisher();
  expect(() => sim.spawn(agent(graph({ Idle: events() }, { publications })))).toThrow("configSnapshot");
  expect(settings.id).toBe("Tested#1");
});

test("promise 13: $accepts of a publication takes the address of an agent that publishes it, and no other", async () => {
  const schemas = { Ping: { $accepts: ["Config", "Pong"] } };
  const { sim, settings } = publisher({ onPing() {} }, { more: { schemas } });
  const other = sim.spawn(agent(graph({ Idle: events() }, {})));
  await deliver(settings, "Ping", settings);
  expect(await rejection(deliver(settings, "Ping", other))).toMatchObject({
    code: "invalid-message",
    message: expect.stringContaining("Config"),
  });
});

test("whoever adds up a snapshot and the updates after it knows what the publisher knows, in any order of events", async () => {
  const step = fc.constantFrom("change", "subscribe", "stop", "time", "task", "settle");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat(), async (steps, seed) => {
      let total = 0;
      const { sim, door } = live(
        { Idle: events(handle), Work: task("work", ["Idle"]) },
        {
          configSnapshot: () => total,
          async onPing(n: number, ctx: Ctx) {
            await ctx.sleep(n);
            total += n;
            ctx.publish("Config", n);
          },
          onPong() {},
          onPut() {},
          work: (_: unknown, ctx: Ctx) => ctx.sleep(3).then(() => ctx.next("Idle")),
        },
        { more: { publications }, seed },
      );
      const known: { sum: number; entry: Subscription; stopped: boolean }[] = [];
      for (const [n, does] of steps.entries()) {
        if (does === "change") door.ping(n);
        else if (does === "task") door.go();
        else if (does === "time") await sim.advance(n);
        else if (does === "settle") await sim.settle();
        else if (does === "stop") {
          const one = known[n % (known.length || 1)];
          one?.entry.stop();
          if (one !== undefined) one.stopped = true;
        } else {
          const one = { sum: Number.NaN, stopped: false } as (typeof known)[number];
          one.entry = (door as Publisher).config((change) => {
            expect(one.stopped).toBe(false);
            if (change.kind === "snapshot") one.sum = Number(change.snapshot);
            if (change.kind === "update") one.sum += Number(change.update);
          });
          known.push(one);
        }
      }
      await sim.advance(5000);
      for (const { sum } of known.filter(({ stopped }) => !stopped)) expect(sum).toBe(total);
    }),
    { numRuns: 200 },
  );
});

test.each([null, 5, "x", {}])("ctx.subscribe takes no %j", async (settings) => {
  const { sim } = publisher();
  const errors: unknown[] = [];
  const { made } = subscriber(settings as object, {
    failed: ({ cause }: Error) => void errors.push(cause),
  });
  sim.spawn(made).ping();
  await sim.settle();
  expect(errors).toMatchObject([
    {
      code: "usage",
      message: expect.stringContaining('ctx.subscribe("Config") takes what has a method config(), not'),
    },
  ]);
});

test("changes of a stopped subscription that no state has heard yet are gone", async () => {
  const { sim, settings } = publisher();
  const { made, heard } = subscriber(settings, {}, {});
  const door = sim.spawn(made);
  door.ping();
  await sim.settle();
  door.go();
  await sim.settle();
  for (let n = 0; n < 10; n++) settings.ping(n);
  await sim.settle();
  door.pong();
  await sim.settle();
  expect(heard).toEqual(["snapshot 0"]);
  expect((door as unknown as Address).$cell.mailbox.drain()).toEqual([]);
});
