import { Big } from "../savina/big.js";
import { Mall } from "../savina/chameneos.js";
import { Producer } from "../savina/counting.js";
import { Create, Throughput } from "../savina/forkJoin.js";
import { Pinger } from "../savina/pingPong.js";
import { Ring } from "../savina/threadRing.js";
import type { TimedRow } from "./row.js";

/** Savina's micro benchmarks, in as many agents as Savina has by default. */

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export const pingPong: TimedRow = {
  by: "rate",
  name: "Savina: ping-pong",
  does: "Two agents send each other a message, back and forth. Counted: pings.",
  amount: 500_000,
  ours: async (pings) => (await new Pinger({ pings }).run()).pings,
};

export const counting: TimedRow = {
  by: "rate",
  name: "Savina: counting",
  does: "An agent sends a million messages to one that counts, and asks how many have come. Counted: messages.",
  amount: 1_000_000,
  until: "whole",
  ours: async (increments) => (await new Producer({ increments }).run()).count,
};

export const forkJoinThroughput: TimedRow = {
  by: "rate",
  name: "Savina: fork-join, throughput",
  does: "Sixty agents are sent ten thousand messages each, in turn. Counted: messages.",
  amount: 600_000,
  until: "whole",
  ours: async (amount) => (await new Throughput({ workers: 60, messages: amount / 60 }).run()).handled,
};

export const forkJoinCreate: TimedRow = {
  by: "rate",
  name: "Savina: fork-join, create",
  does: "Forty thousand agents are started, sent one message each, and awaited. Counted: agents.",
  amount: 40_000,
  until: "whole",
  ours: async (workers) => (await new Create({ workers }).run()).handled,
};

export const threadRing: TimedRow = {
  by: "rate",
  name: "Savina: thread ring",
  does: "A token goes around a hundred agents. Counted: hops.",
  amount: 1_000_000,
  ours: async (hops) => sum((await new Ring({ members: 100, hops }).run()).seen),
};

export const chameneos: TimedRow = {
  by: "rate",
  name: "Savina: chameneos",
  does: "A hundred agents meet two at a time, by way of a broker. Counted: meetings.",
  amount: 200_000,
  ours: async (left) => sum((await new Mall({ creatures: 100, left }).run()).met) / 2,
};

export const big: TimedRow = {
  by: "rate",
  name: "Savina: big",
  does: "A hundred and twenty agents ping each other at random, each one ping at a time. Counted: pings.",
  amount: 600_000,
  until: "whole",
  ours: async (amount) => {
    const { seen } = await new Big({ peers: 120, pings: amount / 120 }).run();
    return sum(seen.map(({ pings }) => pings));
  },
};
