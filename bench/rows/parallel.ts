import { task } from "crb-gen";
import spinning from "../threads/spinning.thread.js";
import type { TimedRow } from "./row.js";

export const parallel: TimedRow = {
  by: "rate",
  name: "1 ms of work, on all threads",
  does: "Inputs that take a millisecond each are mapped.",
  amount: 200,
  until: "whole",
  ours: (count) =>
    task(async (ctx) => (await ctx.parallel(spinning, Array<number>(count).fill(1))).length).run(),
};
