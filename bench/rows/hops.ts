import { shares } from "../shares.js";
import { Hopper } from "../threads/hopper.js";
import type { TimedRow } from "./row.js";

export const hops: TimedRow = {
  by: "rate",
  name: "hop to a thread and back, 64 in flight",
  does: "The same, sixty-four at once.",
  amount: 20_000,
  ours: async (count) => {
    const made = await Promise.all(shares(count, 64).map((hops) => new Hopper({ hops }).run()));
    return made.reduce((sum, each) => sum + each, 0);
  },
};
