import { Counter } from "../agents/talkers.js";
import { inThousands } from "../inThousands.js";
import type { TimedRow } from "./row.js";

export const inFlight: TimedRow = {
  by: "rate",
  name: "message, a thousand in flight",
  does: "The same, a thousand at a time: the next ones are sent when these have been handled.",
  amount: 1_000_000,
  ours: async (pings) => {
    const counter = new Counter({ pings }).spawn();
    await inThousands(
      pings,
      () => counter.ping(),
      () => counter.count(),
    );
    return counter.done;
  },
};
