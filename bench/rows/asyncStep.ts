import { AsyncStepper } from "../agents/steppers.js";
import type { TimedRow } from "./row.js";

export const asyncStep: TimedRow = {
  by: "rate",
  name: "step, the handler is async",
  does: "The same; each handler gives a promise that is settled at once.",
  amount: 500_000,
  ours: (steps) => new AsyncStepper({ steps }).run(),
};
