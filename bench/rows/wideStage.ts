import { throughWide } from "../agents/pipelines.js";
import type { TimedRow } from "./row.js";

export const wideStage: TimedRow = {
  by: "rate",
  name: "value through an async stage, eight at once",
  does: "Values go through one stage, which gives promises and works on eight of them at once.",
  amount: 100_000,
  ours: throughWide,
};
