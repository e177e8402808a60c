import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, events, gate, graph, live, on, story, task } from "./agents.js";

/** Three agents that count to four at once, and note whose turn it is. */
async function turns(seed: number): Promise<string> {
  const sim = new Simulation({ seed }).watch();
  let order = "";
  for (const name of ["a", "b", "c"]) {
    const counter = agent(graph({ Count: task("count", ["Count", "done"], { defaults: { n: 0 } }) }), {
      async count({ n }: { n: number }, ctx: Ctx) {
        order += name;
        return n === 3 ? ctx.next("done") : ctx.next("Count", { n: n + 1 });
      },
    });
    sim.spawn(counter);
  }
  await sim.settle();
  expect(sim.log).toHaveLength(3 * 6);
  return order;
}

test("the same seed gives the same order, others give others", async () => {
  const orders = await Promise.all(Array.from({ length: 20 }, (_, seed) => turns(seed)));
  expect(await Promise.all(orders.map((_, seed) => turns(seed)))).toEqual(orders);
  expect(new Set(orders).size).toBeGreaterThan(10);
});

test("the same seed gives the same log to the last time and draw", async () => {
  const life = async (seed: number) => {
    const { sim, door } = live(
      { Work: task("work", ["done"], { retry: { max: 5, backoff: [10, 1000] } }) },
      { work: () => Promise.reject(new Error("no")) },
      { seed },
    );
    await sim.until(door.ended);
    return sim.log.map(({ time, type }) => `${time} ${type}`);
  };
  expect(await life(7)).toEqual(await life(7));
  expect(await life(7)).not.toEqual(await life(8));
});

test("time stands still until it is moved, and stops exactly where it is told to", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => ctx.sleep(100).then(() => ctx.next("done")) },
  );
  await sim.settle();
  expect(sim.now).toBe(0);
  await sim.advance(99);
  expect([sim.now, sim.system.size]).toEqual([99, 1]);
  await sim.advance(1);
  expect([sim.now, sim.system.size]).toEqual([100, 0]);
  await door.ended;
});

test("what falls due at one time happens in the order it was set", async () => {
  const { host } = new Simulation().system;
  const sim = new Simulation();
  const seen: number[] = [];
  for (const n of [1, 2, 3]) sim.system.host.after(5, () => void seen.push(n));
  sim.system.host.after(4, () => void seen.push(0));
  host.after(1, () => void seen.push(-1));
  await sim.advance(5);
  expect(seen).toEqual([0, 1, 2, 3]);
});

test("a cancelled timer does not fire, and Infinity never comes", async () => {
  const sim = new Simulation();
  const seen: string[] = [];
  sim.system.host.after(5, () => void seen.push("cancelled")).cancel();
  sim.system.host.after(Infinity, () => void seen.push("never"));
  await sim.advance(1e12);
  expect(seen).toEqual([]);
});

test("next is when the next thing falls due that keeps a process alive", async () => {
  const sim = new Simulation();
  const timer = sim.system.host.after(7, () => {});
  expect(sim.next).toBe(7);
  timer.hold(false);
  expect(sim.next).toBeUndefined();
  timer.hold(true);
  await sim.advance(7);
  expect(sim.next).toBeUndefined();
});

test("another host takes the place of the simulated one, with the same time", async () => {
  const seen: Error[] = [];
  const sim = new Simulation({
    host: (simulated) => ({ ...simulated, report: (error) => seen.push(error) }),
  });
  sim.spawn(agent(graph({ Work: task("work", ["done"]) }), { work: () => Promise.reject(new Error("no")) }));
  await sim.advance(5);
  expect(sim.system.host.now()).toBe(5);
  expect(seen).toMatchObject([{ code: "handler-failed" }]);
});

test("until lets as much time pass as it needs, and gives the outcome", async () => {
  const sim = new Simulation();
  const done = sim.run(
    agent(graph({ Work: task("work", ["done"]) }), {
      work: (_: unknown, ctx: Ctx) => ctx.sleep(30 * 24 * 3600e3).then(() => ctx.next("done", "a month")),
    }),
  );
  expect(await done).toBe("a month");
  expect(sim.now).toBe(30 * 24 * 3600e3);
});

test("until tells which agents wait for messages when nothing is left to happen", async () => {
  const { sim, door } = live({ Idle: events() }, {});
  await sim.advance(5);
  await expect(sim.until(door.done)).rejects.toThrow(
    /^nothing is left to happen at 5 ms, and it still waits; waiting for messages: Tested#1 in "Idle"$/,
  );
});

test("until names the agents that wait for something in the middle of their work", async () => {
  const sim = new Simulation();
  const reader = () =>
    agent(graph({ Reading: task("read", ["done"]) }), { read: () => new Promise<never>(() => {}) });
  const job = sim.spawn(reader());
  const says = "nothing is left to happen at 0 ms, and it still waits; at work: ";
  const outside =
    "files, sockets and real timers are not waited for here: await what they settle by itself, without until()";
  await expect(sim.until(job.done)).rejects.toThrow(`${says}Tested#1 in "Reading"; ${outside}`);
  sim.spawn(reader());
  sim.spawn(agent(graph({ Idle: events() }), {}));
  const reads = String.raw`Tested#\d in "Reading"`;
  await expect(sim.until(job.done)).rejects.toThrow(
    new RegExp(`^${says}${reads} and ${reads}; waiting for messages: Tested#3 in "Idle"; files,`),
  );
});

test("until tells that no agent is alive", async () => {
  await expect(new Simulation().until(new Promise(() => {}))).rejects.toThrow(
    "it still waits; no agent is alive; files, sockets",
  );
});

test("what waits for the real world is awaited by itself", async () => {
  const sim = new Simulation();
  const read = (_: unknown, ctx: Ctx) =>
    new Promise((resolve) => setImmediate(resolve)).then(() => ctx.next("done", "read"));
  const job = sim.spawn(agent(graph({ Reading: task("read", ["done"]) }), { read }));
  expect(await job.done).toBe("read");
});

test("a deadline that is no longer awaited does not keep until going", async () => {
  const { sim, door } = live({ Idle: events({ Get: on("onGet") }) }, { onGet: () => 1 });
  await sim.until(door.get());
  await expect(sim.until(gate().promise)).rejects.toThrow("nothing is left to happen at 0 ms");
});

test.each([
  ["values", (_: unknown, ctx: Ctx) => ctx.next("Work")],
  ["promises", async (_: unknown, ctx: Ctx) => ctx.next("Work")],
])("agents that go round in a circle with %s are reported instead of hanging the test", async (_, work) => {
  const sim = new Simulation();
  sim.spawn(agent(graph({ Work: task("work", ["Work"]) }), { work }));
  await expect(sim.settle()).rejects.toThrow("agents are still busy after millions of steps at 0 ms");
});

test("two agents that send to each other for ever are reported as well", async () => {
  const sim = new Simulation();
  const pinger = () =>
    sim.spawn(
      agent(graph({ Idle: events({ Ping: on("onPing") }) }), {
        onPing: (to: { ping(from: unknown): void }, ctx: Ctx) => to.ping(ctx.self),
      }),
    );
  pinger().ping(pinger());
  await expect(sim.advance(1)).rejects.toThrow("still busy");
});

test("a sync body runs in place, on copies", async () => {
  const given = { list: [1] };
  let seen: unknown;
  const {
    sim,
    agent: subject,
    door,
  } = live(
    {
      Start: { ...task("start", ["Work"]), mode: "duty" },
      Work: { ...task("work", ["done"]), mode: "sync" },
    },
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Work", given),
      work: {
        url: "",
        body(data: typeof given, ctx: Ctx & { agent: { n: number } }) {
          seen = data;
          data.list.push(2);
          ctx.agent.n += 1;
          return ctx.next("done", data);
        },
      },
    },
    { data: { n: 1 } },
  );
  expect(await sim.until(door.done)).toEqual({ list: [1, 2] });
  expect(seen).not.toBe(given);
  expect(given).toEqual({ list: [1] });
  expect(subject.data).toEqual({ n: 2 });
});

test("a sync body that throws leaves the agent's data as it was", async () => {
  const {
    sim,
    agent: subject,
    door,
  } = live(
    {
      Work: {
        ...task("work", ["done"], { fallback: { at: "", call: "fall", next: ["done"] } }),
        mode: "sync",
      },
    },
    {
      work: {
        url: "",
        body(_: unknown, ctx: Ctx & { agent: { n: number } }) {
          ctx.agent.n = 99;
          throw new RangeError("too far");
        },
      },
      fall: (error: Error, ctx: Ctx) => ctx.next("done", `${error.name} ${error.message}`),
    },
    { data: { n: 1 } },
  );
  expect(await sim.until(door.done)).toBe("RangeError too far");
  expect(subject.data).toEqual({ n: 1 });
  expect(story(sim)).toContain("failed work in Work: too far, then fallback");
});

test.each([
  [
    "what a sync body is given",
    { data: { connection: () => {} } },
    (_: unknown, ctx: Ctx) => ctx.next("done"),
  ],
  ["what it gives back", {}, (_: unknown, ctx: Ctx) => ctx.next("done", () => {})],
])("%s must be fit to copy", async (_, options, body) => {
  const { sim, door } = live(
    { Work: { ...task("work", ["done"]), mode: "sync" } },
    { work: { url: "", body } },
    options,
  );
  expect(await sim.until(door.ended)).toMatchObject({ reason: "failed", error: { code: "thread-failed" } });
});
