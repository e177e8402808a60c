import { Stepper } from "../agents/steppers.js";
import type { TimedRow } from "./row.js";

export const syncStep: TimedRow = {
  by: "rate",
  name: "step, the handler returns a value",
  does: "A state machine goes back and forth between two states.",
  amount: 2_000_000,
  ours: (steps) => new Stepper({ steps }).run(),
};
