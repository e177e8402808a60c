import { nodeHost, System } from "crb-gen";
import { Stepper } from "../agents/steppers.js";
import { Chain } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

/** A system of its own, of which somebody counts moves, and messages that lead to none. */
function observed() {
  const system = new System(nodeHost());
  let count = 0;
  system.observe(({ type }) => {
    if (type === "moved" || type === "handled") count += 1;
  });
  return { system, counted: () => count };
}

/** To be read beside `syncStep`. */
export const observedStep: TimedRow = {
  by: "rate",
  name: "step, observed",
  does: "A step whose handler returns a value, while an observer counts all moves.",
  amount: 500_000,
  ours: async (steps) => {
    const { system, counted } = observed();
    await new Stepper({ steps }).run({ system });
    return counted();
  },
};

/** To be read beside `selfMessage`. */
export const observedMessage: TimedRow = {
  by: "rate",
  name: "message to itself, observed",
  does: "The same message, while an observer counts all that are handled.",
  amount: 500_000,
  ours: async (pings) => {
    const { system, counted } = observed();
    const chain = new Chain({ pings }).spawn({ system });
    chain.ping();
    await chain.done;
    return counted();
  },
};
