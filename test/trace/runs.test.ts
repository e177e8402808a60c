import { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isEnd } from "../../generator/model/names.js";
import type { Tally } from "../../generator/trace/tally.js";
import { BETWEEN } from "../../runtime/core/status.js";
import { agent, type Door } from "../runtime/agents.js";
import { graphOf, handlersOf, plans } from "../runtime/random-agents.js";
import { plant, trees } from "../runtime/random-trees.js";
import { tallyOf } from "./tallies.js";

/** How long agents were in their states, by `Agent State`, as seen from inside at each moment at which something happens. */
class Watch {
  readonly times = new Map<string, number>();
  readonly #sim: Simulation;

  /** Those whose life has begun: one may be asked to end before that, and take its time. */
  readonly #begun = new Set<string>();

  constructor(sim: Simulation) {
    this.#sim = sim;
    sim.system.observe(({ agent, type }) => {
      if (type === "started" || type === "restarted" || type === "molted") this.#begun.add(agent);
    });
  }

  async advance(ms: number): Promise<void> {
    const end = this.#sim.now + ms;
    await this.#sim.settle();
    while (this.#sim.now < end) {
      const step = Math.min(this.#sim.next ?? end, end) - this.#sim.now;
      this.#note(step);
      await this.#sim.advance(step);
    }
  }

  #note(ms: number): void {
    for (const { id, status, state, table } of this.#sim.system.cells()) {
      if (status === BETWEEN) this.#begun.delete(id);
      if (!this.#begun.has(id) || isEnd(state.name)) continue;
      const where = `${table.graph.agent} ${state.name}`;
      this.times.set(where, (this.times.get(where) ?? 0) + ms);
    }
  }
}

/** What holds of any tally, and that its times are those that were seen. */
function check(tally: Tally, { times }: Watch): void {
  for (const [name, { started, restarted, states, moves }] of tally.agents) {
    let lives = started + restarted;
    for (const [state, { entered, time }] of states) {
      expect([name, state, time]).toEqual([
        name,
        state,
        expect.closeTo(times.get(`${name} ${state}`) ?? 0, 1),
      ]);
      // Last hooks may fail there.
      if (isEnd(state)) continue;
      lives += moves.reduce((sum, { to, count }) => sum + (to === state ? count : 0), 0) - entered;
    }
    expect([name, lives]).toEqual([name, 0]);
  }
  const counted = [...tally.agents].flatMap(([name, { states }]) =>
    [...states.keys()].map((state) => `${name} ${state}`),
  );
  expect(counted).toEqual(
    expect.arrayContaining([...times.keys()].filter((where) => times.get(where) !== 0)),
  );
}

const deeds = fc.array(
  fc.record({
    after: fc.nat(60),
    which: fc.nat(9),
    does: fc.constantFrom("ping", "pong", "go", "interrupt"),
  }),
  { maxLength: 15 },
);
const strategies = fc.constantFrom("one_for_one", "one_for_all", "rest_for_one");

test("of whatever tree of supervisors, the tally has the time that agents were alive in their states, and no pause", async () => {
  await fc.assert(
    fc.asyncProperty(trees(strategies), deeds, fc.integer(), async (tree, list, seed) => {
      const sim = new Simulation({ seed }).watch();
      const watch = new Watch(sim);
      const top = sim.spawn(plant(tree));
      for (const { after, which, does } of list) {
        await watch.advance(after);
        const all = [...sim.system.cells()];
        const door = all[which % all.length]?.address as Door | undefined;
        if (does === "interrupt") void door?.interrupt({ deadline: 20 });
        else door?.[does](() => {});
      }
      await watch.advance(200);
      check(tallyOf({ log: [...sim.log, { ...LAST, time: sim.now }] }), watch);
      void top.interrupt({ deadline: 0 });
      await watch.advance(1e5);
      check(tallyOf({ log: sim.log }), watch);
    }),
    { numRuns: 80, seed: 1 },
  );
});

/** Says no more than what time it is. */
const LAST = { agent: "Nobody#0", type: "interrupted", deadline: 0 } as const;

const actions = fc.array(
  fc.oneof(fc.constantFrom("ping", "pong", "go", "get", "put"), fc.integer({ min: 0, max: 40 })),
  { maxLength: 40 },
);

test("of whatever agent, the tally has all of its states, moves and times", async () => {
  await fc.assert(
    fc.asyncProperty(plans, actions, fc.nat(), async (list, todo, draws) => {
      const made = graphOf(list);
      const sim = new Simulation({ seed: draws }).watch();
      const watch = new Watch(sim);
      const door = sim.spawn(
        agent(made, handlersOf(made, draws, { inside: 0, most: 0, handled: [] })),
      ) as Door;
      for (const [n, action] of todo.entries()) {
        if (typeof action === "number") await watch.advance(action);
        else if (action === "get" || action === "put") door[action](n).catch(() => {});
        else door[action](n);
      }
      void door.interrupt({ deadline: 50 });
      await watch.advance(1e4);
      check(tallyOf({ log: sim.log }), watch);
    }),
    { numRuns: 300, seed: 1 },
  );
});
