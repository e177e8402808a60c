import { Nursery } from "../agents/lives.js";
import type { TimedRow } from "./row.js";

export const children: TimedRow = {
  by: "rate",
  name: "children started, run, their ends heard",
  does: "A supervisor starts a hundred thousand children, and hears of the end of each.",
  amount: 100_000,
  until: "whole",
  ours: async (children) => {
    const nursery = new Nursery().spawn();
    const done = await nursery.raise({ children });
    await nursery.interrupt();
    return done;
  },
};
