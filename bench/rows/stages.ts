import { throughChain } from "../agents/pipelines.js";
import type { TimedRow } from "./row.js";

export const stages: TimedRow = {
  by: "rate",
  name: "value through three stages that return values",
  does: "Values go through a pipeline of three stages, and are read as they come out.",
  amount: 200_000,
  ours: throughChain,
};
