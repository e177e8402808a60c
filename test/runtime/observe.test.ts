import type { Observation } from "crb-gen";
import { System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { agent, type Ctx, events, graph, on } from "./agents.js";

const idle = graph({ Idle: events({ Ping: on("onPing"), Go: { at: "", go: "done" } }) });
const handlers = { onPing() {} };

test("an address is observed by itself: all of its agent from the start to the end, and nothing of others", async () => {
  const sim = new Simulation();
  const [one, other] = [sim.spawn(agent(idle, handlers)), sim.spawn(agent(idle, handlers))];
  const log: Observation[] = [];
  one.observe((entry) => log.push(entry));
  for (const door of [one, other]) {
    door.ping();
    door.go();
  }
  await sim.until(Promise.all([one.ended, other.ended]));
  expect(log.map(({ type }) => type)).toEqual(["started", "handled", "moved", "ended"]);
  expect(new Set(log.map((entry) => entry.agent))).toEqual(new Set([one.id]));
});

test("one that has stopped hears nothing more, others go on; the same observer may be there twice", async () => {
  const sim = new Simulation();
  const door = sim.spawn(agent(idle, handlers));
  let [once, twice] = [0, 0];
  const stop = door.observe(() => {
    once += 1;
  });
  const count = () => {
    twice += 1;
  };
  door.observe(count);
  const stopSecond = door.observe(count);
  await sim.settle();
  stop();
  stop();
  door.ping();
  await sim.settle();
  expect([once, twice]).toEqual([1, 4]);
  stopSecond();
  door.ping();
  await sim.settle();
  expect(twice).toBe(5);
});

test("while nobody looks at an agent nothing is made, though others are looked at", async () => {
  const tell = vi.spyOn(System.prototype, "tell");
  const sim = new Simulation();
  const [seen, unseen] = [sim.spawn(agent(idle, handlers)), sim.spawn(agent(idle, handlers))];
  const stop = seen.observe(() => {});
  unseen.ping();
  await sim.settle();
  expect(tell.mock.calls.map(([cell]) => cell.id)).toEqual([seen.id]);
  stop();
  tell.mockClear();
  seen.ping();
  await sim.settle();
  expect(tell).not.toHaveBeenCalled();
  tell.mockRestore();
});

test("an observer that throws is reported and stops nobody; errors are reported though one agent is observed", async () => {
  const sim = new Simulation();
  const failing = {
    onPing() {
      throw new Error("no pong");
    },
  };
  const door = sim.spawn(agent(idle, failing));
  const seen: string[] = [];
  door.observe(() => {
    throw new Error("bad watcher");
  });
  door.observe(({ type }) => seen.push(type));
  await sim.settle();
  expect(seen).toEqual(["started"]);
  expect(sim.reported.map(({ message }) => message)).toEqual(["bad watcher"]);
  door.ping();
  await sim.settle();
  expect(sim.reported.map(({ message }) => message)).toContainEqual(expect.stringContaining("no pong"));
});

test("after the end there is nothing to observe, and observers are let go of", async () => {
  const sim = new Simulation();
  const door = sim.spawn(agent(idle, { onPing: (_: unknown, ctx: Ctx) => ctx.next("done") }));
  door.observe(() => {});
  door.go();
  await sim.until(door.ended);
  expect(door).toHaveProperty("$cell.observers", null);
  const stop = door.observe(() => {});
  expect(door).toHaveProperty("$cell.observers", null);
  stop();
});
