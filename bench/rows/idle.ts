import { Counter } from "../agents/talkers.js";
import type { WeighedRow } from "./row.js";

export const idle: WeighedRow = {
  by: "bytes",
  name: "idle live agent",
  does: "A hundred thousand agents wait for messages; each is then sent one.",
  amount: 100_000,
  ours: async (count) => {
    const all = Array.from({ length: count }, () => new Counter({ pings: 1 }).spawn());
    await Promise.resolve();
    return async () => {
      for (const each of all) each.ping();
      const seen = await Promise.all(all.map((each) => each.done));
      return seen.reduce((sum, each) => sum + each, 0);
    };
  },
};
