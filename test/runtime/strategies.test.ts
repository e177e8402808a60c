import { expect, test } from "vitest";
import type { SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

type Strategy = SupervisorGraph["strategy"];
type Restart = "permanent" | "transient" | "temporary";

/**
 * Three groups, written in the order in which they stop: C, B, A; so A starts first. In B there are two, so that one
 * is started after the other. Their names: a, b1, b2, c.
 */
async function four(strategy: Strategy, restart: Partial<Record<string, Restart>> = {}, more = {}) {
  const of = (name: string) => group(name, { restart: restart[name] ?? "permanent", ...more });
  const names = new Map<string, string>();
  const ended: string[] = [];
  const subject = boss(
    supervises(
      { ...of("C"), ...of("B"), ...of("A") },
      { strategy, intensity: { restarts: 3, within: 1000 } },
    ),
    ({ child, reason }) => void ended.push(`${names.get(String(child))} ${reason}`),
  );
  const there = world(subject);
  const spawn = async (name: string, groupName: string) => {
    const child = await there.tell((ctx) => ctx.group(groupName).spawn(() => worker()));
    names.set(child.id, name);
    return child;
  };
  const a = await spawn("a", "A");
  const b1 = await spawn("b1", "B");
  const b2 = await spawn("b2", "B");
  const c = await spawn("c", "C");
  await there.sim.settle();
  there.sim.log.length = 0;
  const story = () =>
    lives(there.sim).flatMap((line) => {
      const [id = "", ...what] = line.split(" ");
      const name = names.get(id);
      return name === undefined ? [] : [`${name} ${what.join(" ").replace(/ \d+$/, "")}`];
    });
  /** Who was asked to end, and who was started again, in their order. */
  const asked = () => story().flatMap((line) => (line.endsWith(" asked") ? [line.slice(0, -6)] : []));
  const restarted = () =>
    story().flatMap((line) => (line.endsWith(" restarted") ? [line.slice(0, -10)] : []));
  return { ...there, children: { a, b1, b2, c }, asked, restarted, ended };
}

type Child = "a" | "b1" | "b2" | "c";

/** Who is stopped, in stop order, and who is started again, when one fails. */
const TABLE: [Strategy, Child, string[], string[]][] = [
  ["one_for_one", "a", [], ["a"]],
  ["one_for_one", "b1", [], ["b1"]],
  ["one_for_one", "c", [], ["c"]],
  ["one_for_all", "a", ["c", "b1", "b2"], ["a", "b1", "b2", "c"]],
  ["one_for_all", "b1", ["c", "b2", "a"], ["a", "b1", "b2", "c"]],
  ["one_for_all", "c", ["b1", "b2", "a"], ["a", "b1", "b2", "c"]],
  ["rest_for_one", "a", ["c", "b1", "b2"], ["a", "b1", "b2", "c"]],
  ["rest_for_one", "b1", ["c", "b2"], ["b1", "b2", "c"]],
  ["rest_for_one", "b2", ["c"], ["b2", "c"]],
  ["rest_for_one", "c", [], ["c"]],
];

test.each(TABLE)("%s: %s fails; %j are stopped, %j started", async (strategy, failing, stopped, started) => {
  const { sim, children, asked, restarted, ended } = await four(strategy);
  children[failing].pong();
  await sim.settle();
  expect(asked()).toEqual(stopped);
  // They are begun in this order; in which they run is up to the scheduler.
  expect(restarted().sort()).toEqual([...started].sort());
  expect(ended).toEqual([]);
  expect(sim.system.size).toBe(5);
});

test("children are started again in the order in which they start", async () => {
  const made: string[] = [];
  const groups = { ...group("C"), ...group("B"), ...group("A") };
  for (const [name, one] of Object.entries(groups)) groups[name] = { ...one, restart: "permanent" };
  const { sim, tell } = world(boss(supervises(groups, { strategy: "one_for_all" })));
  const spawn = (name: string, groupName: string) =>
    tell((ctx: Groups) =>
      ctx.group(groupName).spawn(() => {
        made.push(name);
        return worker();
      }),
    );
  const last = await spawn("c", "C");
  for (const [name, groupName] of [
    ["b1", "B"],
    ["a1", "A"],
    ["b2", "B"],
    ["a2", "A"],
  ] as const)
    await spawn(name, groupName);
  made.length = 0;
  last.pong();
  await sim.settle();
  expect(made).toEqual(["a1", "a2", "b1", "b2", "c"]);
});

test("a group is stopped only when the one before has ended, and is given its `shutdown` each", async () => {
  const hooks = { finalize: () => new Promise<void>(() => {}) };
  const { sim, tell } = world(
    boss(
      supervises(
        {
          ...group("C", { shutdown: 100 }),
          ...group("B", { shutdown: 300 }),
          ...group("A", { restart: "permanent" }),
        },
        { strategy: "one_for_all" },
      ),
    ),
  );
  const spawn = (name: string, handlers = {}) =>
    tell((ctx) => ctx.group(name).spawn(() => worker(undefined, { handlers })));
  const a = await spawn("A");
  await spawn("B", hooks);
  await spawn("C", hooks);
  a.pong();
  await sim.advance(1000);
  const told = sim.log.flatMap(({ agent, type, time }) =>
    ["interrupted", "ended", "restarted"].includes(type) ? [`${agent} ${type} ${time}`] : [],
  );
  expect(told).toEqual([
    "Worker#4 interrupted 0",
    "Worker#4 ended 100",
    "Worker#3 interrupted 100",
    "Worker#3 ended 400",
    "Worker#2 restarted 400",
  ]);
});

test("temporary children that are stopped with others are not started again, and their supervisor hears of it", async () => {
  const { sim, children, restarted, ended } = await four("one_for_all", { B: "temporary" });
  children.c.pong();
  await sim.settle();
  expect(restarted().sort()).toEqual(["a", "c"]);
  expect(ended.sort()).toEqual(["b1 interrupted", "b2 interrupted"]);
});

test("a temporary child that fails restarts nobody", async () => {
  const { sim, children, restarted, ended, asked } = await four("one_for_all", { B: "temporary" });
  children.b1.pong();
  await sim.settle();
  expect([asked(), restarted(), ended]).toEqual([[], [], ["b1 failed"]]);
});

test("transient children that are stopped with others are started again, but for one that is done by then", async () => {
  const { sim, children, restarted, ended } = await four("one_for_all", { A: "transient", B: "transient" });
  children.b1.go(); // handled by its next life, were it not done first
  await sim.settle();
  expect(ended).toEqual(["b1 done"]);
  children.c.pong();
  await sim.settle();
  expect(restarted().sort()).toEqual(["a", "b2", "c"]);
});

test("one restart counts once, however many it restarts", async () => {
  const { sim, children, door } = await four("one_for_all");
  const failure = door.done.catch((error) => error.code);
  for (let n = 0; n < 3; n++) {
    children.b1.pong();
    await sim.settle();
  }
  expect(sim.system.size).toBe(5);
  children.c.pong();
  await sim.settle();
  expect(await failure).toBe("restart-intensity");
  expect(sim.system.size).toBe(0);
});

test("one that fails earlier in the order while the rest is stopped makes the round longer", async () => {
  const { sim, children, asked, restarted } = await four("rest_for_one", {}, { backoff: [100, 100] });
  children.b2.pong();
  await sim.advance(50);
  expect(asked()).toEqual(["c"]);
  children.a.pong();
  await sim.advance(60);
  // The pause of the second one counts from its own failure.
  expect([asked(), restarted()]).toEqual([["c", "b1"], []]);
  await sim.advance(50);
  expect(restarted().sort()).toEqual(["a", "b1", "b2", "c"]);
  await sim.advance(1000);
  expect(restarted()).toHaveLength(4);
});

test("a factory that throws in the middle of a round begins another one, with all that come after it", async () => {
  let calls = 0;
  const made: string[] = [];
  const groups = { ...group("B", { restart: "permanent" }), ...group("A", { restart: "permanent" }) };
  const { sim, tell } = world(boss(supervises(groups, { strategy: "rest_for_one" })));
  const spawn = (name: string, make: () => unknown) =>
    tell((ctx) =>
      ctx.group(name).spawn(() => {
        made.push(name);
        return make();
      }),
    );
  const a = await spawn("A", () => worker());
  const b1 = await spawn("B", () => {
    calls += 1;
    if (calls === 2) throw new Error("no object");
    return worker();
  });
  const b2 = await spawn("B", () => worker());
  made.length = 0;
  a.pong();
  const answers = Promise.all([a, b1, b2].map((child) => child.get(child.id)));
  expect(await sim.until(answers)).toEqual(["Worker#2", "Worker#3", "Worker#4"]);
  expect(made).toEqual(["A", "B", "B", "B"]);
});

test.each(["one_for_one", "one_for_all", "rest_for_one"] as const)(
  "%s: asked to end in the middle of a restart, a supervisor ends all the same, with everybody accounted for",
  async (strategy) => {
    for (const ms of [0, 50, 99, 150]) {
      const { sim, children, door, ended } = await four(strategy, {}, { backoff: [100, 100] });
      children.a.pong();
      await sim.advance(ms);
      await sim.until(door.interrupt());
      expect(ended.map((line) => line.split(" ")[0]).sort()).toEqual(["a", "b1", "b2", "c"]);
      expect(sim.system.size).toBe(0);
      await sim.advance(1000);
      expect(sim.system.size).toBe(0);
    }
  },
);

test.each(["one_for_one", "one_for_all", "rest_for_one"] as const)(
  "%s: once a supervisor is asked to end, a child whose turn has not come is started again alone",
  async (strategy) => {
    const { sim, children, door, tell, asked, restarted, ended } = await four(strategy);
    // C goes on until it is let go.
    const late = await tell((ctx) => ctx.group("C").spawn(() => worker(undefined, { handlers: holds() })));
    await sim.settle();
    const end = door.interrupt();
    await sim.settle();
    children.a.pong();
    children.b1.pong();
    await sim.advance(100);
    expect([asked(), restarted().sort()]).toEqual([["c"], ["a", "b1"]]);
    expect(ended).toEqual(["c interrupted"]);
    expect(await sim.until(children.a.get("serves"))).toBe("serves");
    await sim.until(late.interrupt({ deadline: 0 }));
    await sim.until(end);
    expect(asked()).toEqual(["c", "b1", "b2", "a"]);
  },
);

test.each(["one_for_all", "rest_for_one"] as const)(
  "%s: a round that is under way asks nobody any more once the supervisor is asked to end",
  async (strategy) => {
    const { sim, children, door, tell, asked, restarted } = await four(strategy);
    const late = await tell((ctx) => ctx.group("C").spawn(() => worker(undefined, { handlers: holds() })));
    await sim.settle();
    children.a.pong();
    await sim.settle();
    // The round waits for the last one of C; a child that comes now is not part of it.
    const other = await tell((ctx) => ctx.group("C").spawn(() => worker(undefined, { handlers: holds() })));
    const end = door.interrupt();
    await sim.advance(100);
    expect([asked(), restarted()]).toEqual([["c"], ["a"]]);
    await sim.until(late.interrupt({ deadline: 0 }));
    await sim.advance(100);
    expect(asked()).toEqual(["c"]);
    await sim.until(other.interrupt({ deadline: 0 }));
    await sim.until(end);
    expect(asked()).toEqual(["c", "b1", "b2", "a"]);
    expect(sim.system.size).toBe(0);
  },
);

/** A child that has not ended before its deadline. */
function holds() {
  return { finalize: () => new Promise<void>(() => {}) };
}

test("one_for_all: when one cannot be made in a round of a supervisor that is asked to end, the others are made all the same", async () => {
  let calls = 0;
  const groups = {
    ...group("C"),
    ...group("B", { restart: "permanent", backoff: [100, 100] }),
    ...group("A", { restart: "permanent" }),
  };
  const { sim, tell, door } = world(boss(supervises(groups, { strategy: "one_for_all" })));
  const spawn = (name: string, make: () => unknown) => tell((ctx) => ctx.group(name).spawn(make));
  const a = await spawn("A", () => {
    calls += 1;
    if (calls === 2) throw new Error("no object");
    return worker();
  });
  const b = await spawn("B", () => worker());
  b.pong();
  await sim.advance(50);
  const late = await spawn("C", () => worker(undefined, { handlers: holds() }));
  const end = door.interrupt();
  await sim.advance(60);
  const answers = Promise.all([a, b].map((child) => child.get(child.id)));
  expect(await sim.until(answers)).toEqual(["Worker#2", "Worker#3"]);
  expect(calls).toBe(3);
  await sim.until(late.interrupt({ deadline: 0 }));
  await sim.until(end);
});
