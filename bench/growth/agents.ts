import { Answering } from "../agents/talkers.js";
import { sample } from "../harness/measure.js";
import { idle as bareIdle, lives as bareLives } from "../peers/bare/lives.js";
import { idle } from "../rows/idle.js";
import { lives } from "../rows/lives.js";
import { nsOfEach } from "./cost.js";
import { type Curve, decades } from "./curve.js";

/** Asks each of so many agents that are alive, all at once. */
async function asked(size: number, ms: number): Promise<number> {
  const all = Array.from({ length: size }, () => new Answering({ pings: 0 }).spawn());
  let [rounds, answered] = [0, 0];
  const ns = await nsOfEach(
    async () => {
      rounds += 1;
      const answers = await Promise.all(all.map((each) => each.count()));
      answered += answers.length;
      return answers.filter((answer) => answer === rounds).length;
    },
    size,
    ms,
  );
  if (answered !== rounds * size) throw new Error(`${answered} answers to ${rounds * size} questions`);
  return ns;
}

export const agents: Curve = {
  title: "More and more agents at once",
  of: "agents",
  sizes: decades(10, 100_000),
  unit: "ns",
  lines: {
    "an agent, started and awaited": (size, ms) => nsOfEach(lives.ours, size, ms),
    "a request to each of those that live": asked,
  },
  bare: { "a promise, made and awaited": (size, ms) => nsOfEach(bareLives, size, ms) },
};

export const memory: Curve = {
  title: "More and more idle agents",
  of: "agents",
  sizes: decades(10_000, 300_000), // of fewer, what else there is on the heap weighs too much
  unit: "bytes",
  lines: {
    "an idle agent": (size, ms) => sample({ ...idle, amount: size }, idle.ours, ms),
  },
  bare: {
    "an object with data and a method": (size, ms) => sample({ ...idle, amount: size }, bareIdle, ms),
  },
};
