import { Carrier } from "../threads/carrier.js";
import type { TimedRow } from "./row.js";

export const movedBytes: TimedRow = {
  by: "rate",
  name: "64 MB moved to a thread and home",
  does: "The same; the memory is moved.",
  amount: 100,
  until: "whole",
  ours: (trips) => new Carrier(trips, "Moving").run(),
};
