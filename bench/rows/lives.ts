import { Mayfly } from "../agents/lives.js";
import type { TimedRow } from "./row.js";

export const lives: TimedRow = {
  by: "rate",
  name: "agents started and awaited, 100,000 at once",
  does: "A hundred thousand agents are started, are done at once, and are awaited together.",
  amount: 100_000,
  until: "whole",
  ours: async (count) => {
    const outputs = await Promise.all(Array.from({ length: count }, () => new Mayfly().run()));
    return outputs.reduce((sum, each) => sum + each, 0);
  },
};
