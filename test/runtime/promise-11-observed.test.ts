import { System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { agent, type Ctx, events, graph, live, on, story, task } from "./agents.js";

const states = {
  Idle: events({ Ping: on("onPing"), Go: on("onGo", ["Work"]), Get: on("onGet"), Pong: "ignore" }),
  Work: task("work", ["Idle", "done"], {
    retry: { max: 1, backoff: [100, 100] },
    fallback: { at: "", call: "fall", next: ["Idle"] },
  }),
} as const;

const handlers = {
  onPing() {},
  onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
  onGet() {
    throw new Error("no answer");
  },
  work: () => Promise.reject(new Error("no luck")),
  fall: (_: Error, ctx: Ctx) => ctx.next("Idle"),
};

test("promise 11: the log of a life is exact: what, where, why, when", async () => {
  const { sim, door } = live({ ...states }, handlers);
  door.ping();
  door.pong();
  door.get().catch(() => {});
  door.go();
  await sim.advance(200);
  await sim.until(door.interrupt({ deadline: 10 }));
  expect(story(sim)).toEqual([
    "started Idle",
    "handled Ping in Idle",
    "dead letter Pong: ignored",
    "failed onGet in Idle: no answer, then asker",
    "moved Idle -> Work by onGo",
    "failed work in Work: no luck, then retry",
    "failed work in Work: no luck, then fallback",
    "moved Work -> Idle by fall",
    "interrupted within 10",
    "ended interrupted",
  ]);
  expect(sim.log.map(({ time }) => time)).toEqual([0, 0, 0, 0, 0, 0, 100, 100, 200, 200]);
  expect(new Set(sim.log.map(({ agent: id }) => id))).toEqual(new Set(["Tested#1"]));
  expect(sim.log.find(({ type }) => type === "failed")).toHaveProperty("error.message", "no answer");
});

test("promise 11: while nobody looks, no observation is made; a watcher that has left is nobody", async () => {
  const tell = vi.spyOn(System.prototype, "tell");
  const sim = new Simulation();
  const leave = sim.system.observe(() => {});
  leave();
  const door = sim.spawn(agent(graph({ ...states }), handlers));
  door.ping();
  door.pong();
  door.get().catch(() => {});
  door.go();
  await sim.advance(200);
  await sim.until(door.interrupt());
  door.ping();
  expect(tell).not.toHaveBeenCalled();
  tell.mockRestore();
});

test("promise 11: each observer sees all from when it came until it left", async () => {
  const { sim, door } = live({ ...states }, handlers);
  const seen: string[] = [];
  const leave = sim.system.observe(({ type }) => void seen.push(type));
  await sim.settle();
  leave();
  door.ping();
  await sim.settle();
  expect(seen).toEqual(["started"]);
  expect(story(sim)).toEqual(["started Idle", "handled Ping in Idle"]);
});

test("promise 11: an observer that throws, whatever it throws, disturbs neither agents nor other observers", async () => {
  const { sim, door } = live({ ...states }, handlers);
  sim.system.observe(() => {
    throw Object.create(null);
  });
  door.ping();
  await sim.settle();
  await sim.until(door.interrupt());
  expect(sim.log).toHaveLength(4);
  expect(sim.reported).toHaveLength(4);
});

test.each(["started", "moved", "handled", "failed", "dead-letter", "interrupted", "ended"])(
  "promise 11: an observer may end the agent at the moment it sees it %s",
  async (type) => {
    const calls: string[] = [];
    const noted = Object.entries({ ...handlers, finalize() {} }).map(([name, call]) => [
      name,
      (...args: [never, never]) => {
        calls.push(name);
        return call(...args);
      },
    ]);
    const { sim, door } = live({ ...states }, Object.fromEntries(noted));
    const leave = sim.system.observe((seen) => {
      if (seen.type !== type) return;
      leave();
      void door.interrupt({ deadline: 0 });
    });
    door.ping();
    door.pong();
    door.get().catch(() => {});
    door.go();
    await sim.advance(150);
    await sim.until(door.interrupt({ deadline: 10 }));
    expect(calls.at(-1)).toBe("finalize");
    expect(story(sim).filter((line) => line.startsWith("ended"))).toHaveLength(1);
    expect(story(sim).indexOf("ended interrupted")).toBe(sim.log.length - 1);
    expect(sim.system.size).toBe(0);
  },
);

test("promise 11: an observer may start agents, watch and stop watching", async () => {
  const { sim, door } = live({ ...states }, handlers);
  let more = 3;
  const leave = sim.system.observe(({ type }) => {
    if (type !== "started" || more-- === 0) return;
    sim.spawn(agent(graph({ ...states }), handlers));
    sim.system.observe(() => {});
    if (more === 0) leave();
  });
  await sim.settle();
  expect(sim.system.size).toBe(4);
  await sim.until(sim.system.interrupt());
  expect(await door.ended).toEqual({ reason: "interrupted" });
});
