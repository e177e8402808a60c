import { Sprinter } from "../agents/steppers.js";
import type { TimedRow } from "./row.js";

export const clockedStep: TimedRow = {
  by: "rate",
  name: "step, reading the clock each time",
  does: "What CRB measures itself: one state leads to itself until the clock says that the time is up.",
  amount: 1000,
  until: "clock",
  ours: (ms) => new Sprinter({ until: performance.now() + ms }).run(),
};
