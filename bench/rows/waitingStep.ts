import { WaitingStepper } from "../agents/steppers.js";
import type { TimedRow } from "./row.js";

export const waitingStep: TimedRow = {
  by: "rate",
  name: "step, the handler really waits",
  does: "The same; each handler awaits what comes a microtask later.",
  amount: 500_000,
  ours: (steps) => new WaitingStepper({ steps }).run(),
};
