import { nodeHost, System } from "crb-gen";
import { expect, test } from "vitest";
import type { Calls } from "../../runtime/core/contract/host.js";
import { Scheduler } from "../../runtime/core/scheduler.js";
import { agent, type Ctx, type Door, events, graph, on, own, task } from "./agents.js";

/** Agents that would be busy for ever, until `stop` is called; each counts its steps. */
function busy(system: System) {
  const steps = [0, 0, 0];
  let running = true;
  const loop = graph({ Loop: task("loop", ["Loop", "done"]) });
  const quick = (n: number) => ({
    loop(_: unknown, ctx: Ctx) {
      steps[n] = (steps[n] ?? 0) + 1;
      return ctx.next(running ? "Loop" : "done");
    },
  });
  const chatter = agent(graph({ Idle: events({ Ping: on("onPing", ["stay", "done"]) }) }), {
    onPing(_: unknown, ctx: Ctx) {
      steps[2] = (steps[2] ?? 0) + 1;
      own(ctx).ping();
      return running ? undefined : ctx.next("done");
    },
  });
  const doors: Door[] = [agent(loop, quick(0)), agent(loop, quick(1)), chatter].map((one) =>
    one.spawn({ system }),
  );
  doors[2]?.ping();
  const stop = () => {
    running = false;
    return Promise.all(doors.map((door) => door.done));
  };
  return { steps, stop };
}

test("busy agents starve neither each other nor the platform's timers", async () => {
  const { steps, stop } = busy(new System(nodeHost()));
  let late = 0;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    late = Math.max(late, performance.now() - start - 5);
  }
  await stop();
  expect(Math.min(...steps)).toBeGreaterThan(1000);
  expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(10);
  expect(late).toBeLessThan(500);
});

test("busy agents whose handlers return ready promises let the platform have its turn", async () => {
  let running = true;
  const door = agent(graph({ Loop: task("loop", ["Loop", "done"]) }), {
    loop: async (_: unknown, ctx: Ctx) => ctx.next(running ? "Loop" : "done"),
  }).spawn({ system: new System(nodeHost()) });
  await new Promise((resolve) => setTimeout(resolve, 5));
  running = false;
  await door.done;
});

test("a slow handler is followed by a turn of the platform", async () => {
  const order: string[] = [];
  const spin = (name: string) => ({
    work(_: unknown, ctx: Ctx) {
      const end = performance.now() + 10;
      while (performance.now() < end);
      order.push(name);
      return ctx.next(order.length < 6 ? "Work" : "done");
    },
  });
  const made = graph({ Work: task("work", ["Work", "done"]) });
  const system = new System(nodeHost());
  setImmediate(() => order.push("platform"));
  await Promise.all([agent(made, spin("a")).run({ system }), agent(made, spin("b")).run({ system })]);
  expect(order.indexOf("platform")).toBeLessThan(4);
});

test("what the platform is asked for in the middle of a call is no part of that call", () => {
  let current: object | undefined;
  const calls: Calls = {
    always: false,
    run: (call, body) => {
      const outer = current;
      current = call;
      try {
        return body();
      } finally {
        current = outer;
      }
    },
    get current() {
      return current;
    },
  };
  const asked: [string, object | undefined][] = [];
  const { host } = new System(nodeHost());
  const now = () => asked.length * 1000;
  const soon = () => void asked.push(["soon", current]);
  const later = () => void asked.push(["later", current]);
  const scheduler = new Scheduler({ ...host, calls, now, soon, later }, () => {});
  calls.run({}, () => scheduler.take(() => {}));
  while (!calls.run({}, () => scheduler.spent()));
  expect(asked).toEqual([
    ["soon", undefined],
    ["later", undefined],
  ]);
});

test("agents run in the order they became ready", async () => {
  const order: number[] = [];
  const system = new System(nodeHost());
  const made = graph({ Work: task("work", ["done"]) });
  const all = Array.from({ length: 50 }, (_, n) =>
    agent(made, {
      work(_: unknown, ctx: Ctx) {
        order.push(n);
        return ctx.next("done");
      },
    }).run({ system }),
  );
  expect(order).toEqual([]);
  await Promise.all(all);
  expect(order).toEqual(Array.from({ length: 50 }, (_, n) => n));
});

test("an agent that has much to do gives way after its share", async () => {
  const order: string[] = [];
  const { host } = new System(nodeHost());
  const system = new System({ ...host, now: () => 0 });
  const made = graph({ Loop: task("loop", ["Loop", "done"], { defaults: { n: 0 } }) });
  const looper = (name: string) =>
    agent(made, {
      loop({ n }: { n: number }, ctx: Ctx) {
        if (order.at(-1) !== name) order.push(name);
        return n < 1000 ? ctx.next("Loop", { n: n + 1 }) : ctx.next("done");
      },
    }).run({ system });
  await Promise.all([looper("a"), looper("b")]);
  expect(order.slice(0, 4)).toEqual(["a", "b", "a", "b"]);
});

test("the clock is read seldom while steps are fast", () => {
  let reads = 0;
  const { host } = new System(nodeHost());
  const now = () => {
    reads += 1;
    return 0;
  };
  const scheduler = new Scheduler({ ...host, now }, () => {});
  for (let i = 0; i < 64_000; i++) scheduler.spent();
  expect(reads).toBeLessThan(1200);
});
