import { Carrier } from "../threads/carrier.js";
import type { TimedRow } from "./row.js";

export const copiedBytes: TimedRow = {
  by: "rate",
  name: "64 MB copied to a thread and home",
  does: "Sixty-four megabytes go to a thread and come back, as copies.",
  amount: 4,
  until: "whole",
  ours: (trips) => new Carrier(trips, "Copying").run(),
};
