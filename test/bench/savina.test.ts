import type { Spawnable } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Big } from "../../bench/savina/big.js";
import { Mall } from "../../bench/savina/chameneos.js";
import { Producer } from "../../bench/savina/counting.js";
import { Dice } from "../../bench/savina/dice.js";
import { Create, Throughput } from "../../bench/savina/forkJoin.js";
import { Pinger } from "../../bench/savina/pingPong.js";
import { Ring } from "../../bench/savina/threadRing.js";

/** Savina's micro benchmarks (Imam and Sarkar, 2014) at small sizes: whatever the order in which agents run, counts come out exact. */

type Run = <Output>(agent: Spawnable<object, Output>) => Promise<Output>;

const worlds: readonly (readonly [string, Run])[] = [
  ["on Node", (agent) => agent.run()],
  ...Array.from({ length: 8 }, (_, seed): [string, Run] => [
    `simulated, seed ${seed}`,
    async (agent) => {
      const simulation = new Simulation({ seed }).watch();
      const output = await simulation.run(agent);
      await simulation.settle();
      expect([simulation.system.size, simulation.reported]).toEqual([0, []]);
      expect(simulation.log.filter(({ type }) => type === "dead-letter")).toEqual([]);
      return output;
    },
  ]),
];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How often each peer is pinged, by the dice that all of them throw. */
function pinged(peers: number, pings: number): number[] {
  const seen = Array<number>(peers).fill(0);
  for (let index = 0; index < peers; index++) {
    const dice = new Dice(index);
    for (let thrown = 0; thrown < pings; thrown++) seen[dice.below(peers)]! += 1;
  }
  return seen;
}

test.each(worlds)("ping-pong: both count as many pings as were asked for (%s)", async (_, run) => {
  for (const pings of [1, 2, 500]) {
    expect(await run(new Pinger({ pings }))).toEqual({ pings, pongs: pings });
  }
});

test.each(worlds)(
  "counting: none of what was sent is lost, and the question comes last (%s)",
  async (_, run) => {
    for (const increments of [0, 1, 5000]) {
      expect(await run(new Producer({ increments }))).toEqual({ count: increments });
    }
  },
);

test.each(worlds)("fork-join throughput: each worker handles all of its messages (%s)", async (_, run) => {
  expect(await run(new Throughput({ workers: 1, messages: 1 }))).toEqual({ handled: 1 });
  expect(await run(new Throughput({ workers: 12, messages: 100 }))).toEqual({ handled: 1200 });
});

test.each(worlds)("fork-join create: each worker lives for one message (%s)", async (_, run) => {
  for (const workers of [0, 1, 1000]) {
    expect(await run(new Create({ workers }))).toEqual({ handled: workers });
  }
});

test.each(worlds)("thread ring: the token comes by each member in turn (%s)", async (_, run) => {
  expect(await run(new Ring({ members: 1, hops: 5 }))).toEqual({ seen: [5] });
  expect(await run(new Ring({ members: 7, hops: 0 }))).toEqual({ seen: Array(7).fill(0) });
  expect(await run(new Ring({ members: 7, hops: 1000 }))).toEqual({
    seen: [143, 143, 143, 143, 143, 143, 142],
  });
});

test.each(worlds)("chameneos: each meeting is of two (%s)", async (_, run) => {
  expect(await run(new Mall({ creatures: 5, left: 0 }))).toEqual({ met: [0, 0, 0, 0, 0] });
  expect(await run(new Mall({ creatures: 2, left: 50 }))).toEqual({ met: [50, 50] });
  const { met } = await run(new Mall({ creatures: 10, left: 400 }));
  expect([met.length, sum(met)]).toEqual([10, 800]);
});

test.each(worlds)("big: each has its pongs, and the pings that the dice say (%s)", async (_, run) => {
  for (const [peers, pings] of [
    [1, 3],
    [2, 1],
    [12, 100],
  ] as const) {
    const { seen } = await run(new Big({ peers, pings }));
    expect(seen.map((each) => each.pongs)).toEqual(Array(peers).fill(pings));
    expect(seen.map((each) => each.pings)).toEqual(pinged(peers, pings));
  }
});

test("chameneos meet others in other orders: the seed decides who meets whom", async () => {
  const meetings = async (seed: number) => {
    const { met } = await new Simulation({ seed }).run(new Mall({ creatures: 10, left: 400 }));
    return met.join();
  };
  const all = await Promise.all(Array.from({ length: 8 }, (_, seed) => meetings(seed)));
  expect(new Set(all).size).toBeGreaterThan(4);
});
