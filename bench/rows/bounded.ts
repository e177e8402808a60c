import { BoundedCounter } from "../agents/talkers.js";
import { inThousands } from "../inThousands.js";
import type { TimedRow } from "./row.js";

/** To be read beside `inFlight`. */
export const bounded: TimedRow = {
  by: "rate",
  name: "message, a thousand in flight, bounded mailbox",
  does: "The same as without a bound; there is room for two thousand.",
  amount: 1_000_000,
  ours: async (pings) => {
    const counter = new BoundedCounter({ pings }).spawn();
    await inThousands(
      pings,
      () => counter.ping(),
      () => counter.count(),
    );
    return counter.done;
  },
};
