/** Ends that bring about others, by the hundreds: none is too deep for the stack, and none waits for ever. */
import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { GroupGraph } from "../../runtime/core/graph/supervision.js";
import { end } from "../../runtime/core/life/end.js";
import { Address } from "../../runtime/core/messages/address.js";
import { READY } from "../../runtime/core/status.js";
import type { Door } from "./agents.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

const MANY = 1000;

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `G${index}`);
}

function groups(count: number, more: Partial<GroupGraph> = {}): Record<string, GroupGraph> {
  return Object.assign({}, ...names(count).map((name) => group(name, more)));
}

test.for([0, undefined])("a supervisor of many groups ends, asked with the deadline %s", async (deadline) => {
  const { sim, door, tell } = world(boss(supervises(groups(MANY))));
  await tell((ctx) => {
    for (const name of names(MANY)) ctx.group(name).spawn(() => worker());
  });
  await sim.until(door.interrupt(deadline === undefined ? undefined : { deadline }));
  const ended = lives(sim).filter((line) => line.endsWith("interrupted"));
  expect(ended.map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual(
    [...names(MANY).keys()].map((at) => at + 2).concat(1),
  );
  expect(sim.system.size).toBe(0);
});

const nest = () =>
  boss(supervises(group("A", { agents: ["Boss", "Worker"] }), { intensity: { restarts: 0, within: 1 } }));

async function nested(sim: Simulation, door: Door): Promise<Door> {
  let last = door;
  for (let depth = 0; depth < MANY; depth++)
    last = (await sim.until(last.get((ctx: Groups) => ctx.group("A").spawn(nest)))) as Door;
  return last;
}

test.for([0, undefined])(
  "supervisors of supervisors end from within, asked with the deadline %s",
  async (deadline) => {
    const { sim, door } = world(nest());
    const last = await nested(sim, door);
    await sim.until(door.interrupt(deadline === undefined ? undefined : { deadline }));
    expect((await last.ended).reason).toBe("interrupted");
    const ended = lives(sim).filter((line) => line.endsWith("interrupted"));
    expect([ended[0], ended.at(-1)]).toEqual([`Boss#${MANY + 1} interrupted`, "Boss#1 interrupted"]);
    expect(sim.system.size).toBe(0);
  },
);

test("all groups of a strategy end that have no time to", async () => {
  const graph = groups(MANY, { restart: "permanent", shutdown: 0 });
  const { sim, tell } = world(boss(supervises(graph, { strategy: "one_for_all" })));
  const [first] = await tell((ctx) => names(MANY).map((name) => ctx.group(name).spawn(() => worker())));
  first?.pong();
  await sim.settle();
  expect(lives(sim).filter((line) => line.endsWith("restarted 1"))).toHaveLength(MANY);
});

test("a chain of linked agents fails to its end, and each says whom it was linked to", async () => {
  const sim = new Simulation({ seed: 1 });
  const all = Array.from({ length: MANY }, () =>
    worker((does, ctx) => (does as (ctx: unknown) => unknown)(ctx)).spawn({ system: sim.system }),
  );
  all.forEach((one, at) => {
    const next = all[at + 1];
    if (next !== undefined) one.ping((ctx: Groups & { link(other: Door): unknown }) => void ctx.link(next));
  });
  await sim.settle();
  all[0]?.pong();
  const ends = await sim.until(Promise.all(all.map(({ ended }) => ended)));
  const messages = ends.map((end) => end.reason === "failed" && end.error.message);
  expect(messages.slice(1, 3)).toEqual([
    'Worker#2 is linked to Worker#1, which failed: Worker#1: state "Broken" failed: broken (specs/tested.yaml:50)',
    "Worker#3 is linked to Worker#2, which failed by a link",
  ]);
  expect(messages.at(-1)).toBe(`Worker#${MANY} is linked to Worker#${MANY - 1}, which failed by a link`);
  expect(sim.system.size).toBe(0);
});

const ENDLESS = supervises(group("A", { restart: "permanent" }), { intensity: { restarts: 1e9, within: 1 } });

/** What makes a worker once, and throws from then on. */
function once() {
  let makes = 0;
  return () => {
    makes += 1;
    if (makes > 1) throw new Error("no more");
    return worker();
  };
}

test("a child that cannot be made again does not starve the platform", async () => {
  const door = boss(ENDLESS).spawn({ system: new System({ ...nodeHost(), report: () => {} }) });
  const child = (await door.get((ctx: Groups) => ctx.group("A").spawn(once()))) as Door;
  child.pong();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await door.interrupt({ deadline: 0 })).reason).toBe("interrupted");
});

test("a simulation sees that a child is tried to be made without end", { timeout: 60_000 }, async () => {
  const { sim, tell } = world(boss(ENDLESS), 1, false);
  const child = await tell((ctx) => ctx.group("A").spawn(once()));
  sim.reported.length = 0;
  child.pong();
  await expect(sim.settle()).rejects.toThrow("agents are still busy after millions of steps");
});

test("whoever replaces each child that ends, ends all the same", async () => {
  let heard = 0;
  const made: Door[] = [];
  const replace = (_: unknown, ctx: Groups) => {
    heard += 1;
    made.push(ctx.group("A").spawn(() => worker()));
  };
  const { sim, door, tell } = world(boss(supervises(group("A")), replace));
  await tell((ctx) => void [1, 2, 3].map(() => ctx.group("A").spawn(() => worker())));
  await sim.until(door.interrupt());
  expect(heard).toBe(3);
  const ends = await Promise.all(made.map(({ ended }) => ended));
  expect(ends.map(({ reason }) => reason)).toEqual(["interrupted", "interrupted", "interrupted"]);
  expect([sim.now, sim.system.size]).toEqual([0, 0]);
});

test("what fails in a group that stops is reported, if it came late", async () => {
  const failing = () =>
    worker(undefined, { handlers: { initialize: () => Promise.reject(new Error("late")) } });
  const { sim, door, tell } = world(
    boss(supervises(group("A")), (_, ctx) => void ctx.group("A").spawn(failing)),
    1,
    false,
  );
  await tell((ctx) => void ctx.group("A").spawn(() => worker()));
  await sim.until(door.interrupt());
  expect(sim.reported.map(({ message }) => message)).toEqual([expect.stringContaining("late")]);
});

/** How long it takes that all of `count` children fail and live again, in ms. */
async function restarting(count: number): Promise<number> {
  const { sim, tell } = world(
    boss(supervises(group("A", { restart: "permanent" }), { intensity: { restarts: 1e6, within: 5000 } })),
    1,
    false,
  );
  const handlers = { failed() {} };
  const all = await tell((ctx) =>
    Array.from({ length: count }, () => ctx.group("A").spawn(() => worker(undefined, { handlers }))),
  );
  const began = performance.now();
  for (const one of all) one.pong();
  await sim.until(Promise.all(all.map((one) => one.get(1))));
  return performance.now() - began;
}

test("a restart takes as long among many children as among few", { timeout: 60_000 }, async () => {
  await restarting(500);
  const few = await restarting(1000);
  const many = await restarting(16_000);
  expect(many / few).toBeLessThan(16 * 5);
});

test("an error that comes when an agent has ended is reported", async () => {
  const { sim, door } = world(worker());
  await sim.settle();
  if (!(door instanceof Address)) throw new Error("no address of this runtime");
  const { $cell: cell } = door;
  cell.back = () => {
    end(cell, { reason: "interrupted" });
    throw new Error("too late");
  };
  cell.status = READY;
  sim.system.scheduler.enqueue(cell);
  await sim.settle();
  expect(sim.reported.map(({ message }) => message)).toEqual(['Worker#1 failed in "Open": too late']);
});
