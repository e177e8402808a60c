import { expect, test } from "vitest";
import type { Spawnable } from "../../runtime/core/contract/address.js";
import { agent, type Ctx, type Door, events, graph, live, on, story } from "./agents.js";

const subscriptions = { Config: { at: "specs/tested.yaml:3", method: "config" } };
const states = {
  Idle: events(
    { Ping: on("onPing"), Pong: on("onPong"), Go: { at: "", go: "done" } },
    { subscribes: { Config: on("onConfig") } },
  ),
};

/** An agent that does `onPing`, beside another in the same system. */
async function beside(onPing: (payload: unknown, ctx: Ctx) => unknown) {
  const handlers = { onPing, onPong() {}, onConfig() {} };
  const lived = live(states, handlers, { more: { subscriptions } });
  const other: Door = lived.sim.spawn(agent(graph(states), handlers));
  lived.door.ping();
  await lived.sim.settle();
  return { ...lived, other, reported: () => lived.sim.reported.map(({ message }) => message) };
}

function boom(): never {
  throw new Error("boom");
}

const never = new Promise<never>(() => {});
const publishers = {
  "stop() of what it has subscribed to throws": { config: () => ({ stop: boom }) },
  "stop() of what it has subscribed to rejects": { config: () => ({ stop: async () => boom() }) },
};

test.each(Object.entries(publishers))("%s: it ends, and others do", async (_, publisher) => {
  for (const how of ["done", "interrupt", "all"]) {
    const { sim, door, other, reported } = await beside((_, ctx) => void ctx.subscribe("Config", publisher));
    if (how === "done") door.go();
    if (how === "interrupt") void door.interrupt();
    if (how === "all") await sim.until(sim.system.interrupt());
    expect((await sim.until(door.ended)).reason).toBe(how === "done" ? "done" : "interrupted");
    await sim.until(other.interrupt());
    expect(reported()).toEqual(["boom"]);
  }
});

const addresses = {
  "throws in interrupt()": { done: never, interrupt: boom },
  "rejects in interrupt()": { done: never, interrupt: async () => boom() },
};

test.each(Object.entries(addresses))("what it runs %s: it ends, and others do", async (_, address) => {
  const inner = { spawn: () => address } as unknown as Spawnable<Door, never>;
  for (const deadline of [0, 5]) {
    const { sim, door, other, reported } = await beside((_, ctx) => void ctx.run(inner));
    await sim.until(sim.system.interrupt({ deadline }));
    expect([(await door.ended).reason, (await other.ended).reason]).toEqual(["interrupted", "interrupted"]);
    expect(new Set(reported())).toEqual(new Set(["boom"]));
  }
});

test("what it runs is no agent: the call fails, and the agent lives on", async () => {
  const inner = { spawn: () => ({}) } as unknown as Spawnable<Door, never>;
  const { sim, door, reported } = await beside((_, ctx) => void ctx.run(inner));
  expect(story(sim).filter((line) => line.startsWith("failed"))).toEqual([
    expect.stringContaining(
      "ctx.run() takes an agent that has yet to be started: what was started has no `done`",
    ),
  ]);
  expect((await sim.until(door.interrupt())).reason).toBe("interrupted");
  expect(reported()).toEqual([]);
});

test("what listeners and observers reject with is reported, and troubles nobody", async () => {
  const publications = { Config: { at: "specs/tested.yaml:3", method: "config", call: "configSnapshot" } };
  const { sim, door } = live(
    states,
    { configSnapshot: () => 1, onPing() {}, onPong() {}, onConfig() {} },
    { more: { publications } },
  );
  const late = (text: string) => async () => {
    await null;
    throw new Error(text);
  };
  const { config } = door as Door & { config(listener: () => unknown): void };
  config.call(door, late("listener"));
  await sim.settle();
  expect(sim.reported.map(({ message }) => message)).toEqual(["listener"]);
  door.observe(late("observer"));
  door.ping();
  await sim.settle();
  expect(sim.reported.map(({ message }) => message)).toEqual(["listener", "observer"]);
});
