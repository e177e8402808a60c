import { Ring } from "../savina/threadRing.js";
import type { TimedRow } from "./row.js";

export const token: TimedRow = {
  by: "rate",
  name: "token around 64 agents",
  does: "A message goes around a ring of sixty-four agents, each handing it on to the next.",
  amount: 1_000_000,
  ours: async (hops) => {
    const { seen } = await new Ring({ members: 64, hops }).run();
    return seen.reduce((sum, each) => sum + each, 0);
  },
};
