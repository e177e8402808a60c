import { expect, test } from "vitest";
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
  const keyed = supervises({ ...group("Open"), ...group("Keyed", { keyed: true }) });
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
