import { Chain } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

export const selfMessage: TimedRow = {
  by: "rate",
  name: "message to itself",
  does: "An agent sends itself the next message as it handles one.",
  amount: 2_000_000,
  ours: async (pings) => {
    const chain = new Chain({ pings }).spawn();
    chain.ping();
    return chain.done;
  },
};
