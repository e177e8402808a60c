import { Hopper } from "../threads/hopper.js";
import type { TimedRow } from "./row.js";

export const hop: TimedRow = {
  by: "rate",
  name: "hop to a thread and back",
  does: "Work goes to a thread and its result comes back, one after the other.",
  amount: 20_000,
  ours: (hops) => new Hopper({ hops }).run(),
};
