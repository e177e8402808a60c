import type { Observation } from "crb-gen";
import type { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Door } from "./agents.js";
import { farewell, plant, shutdownOf, trees } from "./random-trees.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

const three = supervises({ ...group("A"), ...group("B"), ...group("C") });

function fill(ctx: Groups, ...names: string[]) {
  return names.map((name) => ctx.group(name).spawn(() => worker()).id);
}

test("promise 7: groups stop in their order, each only when the one before is empty; children hear of it at once", async () => {
  const ends: unknown[] = [];
  const { sim, door, tell } = world(
    boss(three, ({ group, child, reason }) => void ends.push([group, String(child), reason])),
  );
  for (const name of ["C", "A", "B"]) await tell((ctx) => fill(ctx, name));
  await sim.until(door.interrupt());
  expect(lives(sim)).toEqual([
    "Boss#1 started",
    "Worker#2 started",
    "Worker#3 started",
    "Worker#4 started",
    "Boss#1 asked",
    "Worker#3 asked",
    "Worker#3 interrupted",
    "Worker#4 asked",
    "Worker#4 interrupted",
    "Worker#2 asked",
    "Worker#2 interrupted",
    "Boss#1 interrupted",
  ]);
  expect(ends).toEqual([
    ["A", "Worker#3", "interrupted"],
    ["B", "Worker#4", "interrupted"],
    ["C", "Worker#2", "interrupted"],
  ]);
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
});

test("promise 7: `finished` says of each child which it is, and how it ended", async () => {
  const ends: Record<string, unknown>[] = [];
  const keyed = supervises({
    ...group("Open"),
    ...group("Keyed", { key: { types: ["string", "integer"] } }),
  });
  const { sim, tell } = world(boss(keyed, (end) => void ends.push(end)));
  const [one, two] = await tell(
    (ctx) =>
      [ctx.group("Open").spawn(() => worker()), ctx.group("Keyed", "a").spawn(() => worker())] as const,
  );
  one.go({ n: 1 });
  two.pong();
  await sim.settle();
  expect(ends).toEqual([
    { group: "Open", agent: "Worker", child: one, reason: "done", output: { n: 1 } },
    { group: "Keyed", agent: "Worker", child: two, key: "a", reason: "failed", error: expect.any(Error) },
  ]);
  expect(sim.reported).toEqual([]);
});

test("a permanent child is restarted whatever ended it, and its mailbox and address stay", async () => {
  const seen: unknown[] = [];
  const { sim, tell } = world(boss(supervises(group("A", { restart: "permanent" }))));
  let made = 0;
  const child = await tell((ctx) =>
    ctx.group("A").spawn(() => {
      made += 1;
      const life = made;
      return worker((what) => void seen.push([life, what]));
    }),
  );
  child.ping(1);
  child.pong();
  child.ping(2);
  child.go();
  child.ping(3);
  const asked = child.get("still");
  await sim.settle();
  expect(seen).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(await asked).toBe("still");
  expect(await sim.until(child.interrupt())).toEqual({ reason: "interrupted" });
  await sim.settle();
  expect(lives(sim)).toEqual([
    "Boss#1 started",
    "Worker#2 started",
    "Worker#2 restarted 1",
    "Worker#2 restarted 2",
    "Worker#2 asked",
    "Worker#2 restarted 3",
  ]);
});

/** What a log says about one agent. */
interface Life {
  readonly supervisor?: string;
  /** In which of its supervisor's lives it was started. */
  readonly during?: string;
  readonly group?: string;
  /** Places in the log. */
  readonly asked: number[];
  readonly ended: number[];
}

function livesOf(log: readonly Observation[]): Map<string, Life> {
  const all = new Map<string, Life>();
  const numbers = new Map<string, number>();
  log.forEach((entry, place) => {
    const { agent, type } = entry;
    const life = all.get(agent) ?? { asked: [], ended: [] };
    all.set(agent, life);
    if (type === "restarted") numbers.set(agent, entry.restarts);
    if (type === "started" && entry.supervisor !== undefined) {
      const { supervisor, group = "" } = entry;
      all.set(agent, { ...life, supervisor, group, during: `${supervisor} ${numbers.get(supervisor)}` });
    }
    if (type === "interrupted") life.asked.push(place);
    if (type === "ended") life.ended.push(place);
  });
  return all;
}

const anyStrategy = fc.constantFrom(...(["one_for_one", "one_for_all", "rest_for_one"] as const));

const deeds = fc.array(
  fc.record({ who: fc.nat(50), does: fc.constantFrom("ping", "pong", "go", "ask", "end"), wait: fc.nat(30) }),
  { maxLength: 8 },
);

/** Does things to agents that live in a world, whoever that is by then. */
async function disturb(sim: Simulation, list: readonly { who: number; does: string; wait: number }[]) {
  for (const { who, does, wait } of list) {
    const cells = [...sim.system.cells()].filter(({ id }) => id !== "Boss#1");
    const door = cells[who % Math.max(1, cells.length)]?.address as unknown as Door | undefined;
    if (does === "ask") void door?.interrupt();
    else if (does === "end") void door?.interrupt({ deadline: 0 });
    else if (does === "pong") door?.pong();
    else if (does === "go") door?.go();
    else door?.ping(() => {});
    await sim.advance(wait);
  }
}

test("promise 7: whatever a tree of supervisors is and does, all of it ends in order and in time", async () => {
  await fc.assert(
    fc.asyncProperty(
      trees(anyStrategy),
      deeds,
      fc.integer(),
      fc.boolean(),
      async (tree, list, seed, hard) => {
        const finished: string[] = [];
        const subject = plant(tree, ({ child }) => void finished.push(String(child)));
        const { sim, door } = world(subject, seed);
        await sim.advance(200);
        await disturb(sim, list);
        const asked = sim.now;
        const { reason } = await sim.until(door.interrupt(hard ? { deadline: 30 } : {}));
        const deadline = hard ? 30 : 5000 + tree.groups.reduce((sum, one) => sum + shutdownOf(one), 0);
        expect(sim.now - asked).toBeLessThanOrEqual(deadline + farewell(tree));
        expect(sim.system.size).toBe(0);
        const all = livesOf(sim.log);
        for (const [id, { supervisor, ended, asked }] of all) {
          expect([id, ended.length]).toEqual([id, 1]);
          const above = supervisor === undefined ? undefined : all.get(supervisor);
          // A child ends before its supervisor does, and hears nothing afterwards.
          if (above !== undefined) expect(ended[0]).toBeLessThan(above.ended[0] ?? 0);
          for (const place of asked) expect(place).toBeLessThan(ended[0] ?? 0);
        }
        // One that lives until its groups are empty hears of each child, once.
        if (reason === "interrupted" && sim.now - asked < deadline) {
          const children = [...all].flatMap(([id, { supervisor }]) => (supervisor === "Boss#1" ? [id] : []));
          // Of those whose initialize() fails the log knows no start.
          expect(finished).toEqual(expect.arrayContaining(children));
          expect(new Set(finished).size).toBe(finished.length);
        }
        const told = sim.log.length;
        await sim.advance(1e6);
        expect(sim.log.length).toBe(told);
      },
    ),
    { numRuns: 150, interruptAfterTimeLimit: 15000 },
  );
});

/** Where in the log each life of a supervisor was first asked to end: children know it as the life they were started in. */
function stopsOf(log: readonly Observation[]): Map<string, number> {
  const all = new Map<string, number>();
  const numbers = new Map<string, number>();
  log.forEach((entry, place) => {
    const { agent } = entry;
    if (entry.type === "restarted") numbers.set(agent, entry.restarts);
    const during = `${agent} ${numbers.get(agent)}`;
    if (entry.type === "interrupted" && !all.has(during)) all.set(during, place);
  });
  return all;
}

const failures = fc.array(
  fc.record({ who: fc.nat(50), does: fc.constantFrom("pong", "go"), wait: fc.nat(30) }),
  { maxLength: 8 },
);

test("promise 7: in whatever tree, and whoever fails meanwhile, a group is asked to end only when all groups before it are empty", async () => {
  await fc.assert(
    fc.asyncProperty(
      trees(anyStrategy),
      failures,
      failures,
      fc.integer(),
      async (tree, before, after, seed) => {
        const { sim, door } = world(plant(tree), seed);
        await sim.advance(150);
        await disturb(sim, before);
        const ended = door.interrupt();
        await disturb(sim, after);
        await sim.until(ended);
        const stops = stopsOf(sim.log);
        const all = [...livesOf(sim.log).values()];
        for (const one of all) {
          for (const other of all) {
            if (one.during === undefined || one.during !== other.during) continue;
            if ((one.group ?? "") >= (other.group ?? "")) continue;
            const stop = stops.get(one.during) ?? Infinity;
            const firstAsked = other.asked.find((place) => place > stop);
            if (firstAsked !== undefined) expect(one.ended[0]).toBeLessThan(firstAsked);
          }
        }
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
});
