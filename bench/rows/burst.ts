import { Counter } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

export const burst: TimedRow = {
  by: "rate",
  name: "message, a million queued at once",
  does: "A million messages are sent in one go, to an agent that counts them.",
  amount: 1_000_000,
  until: "whole",
  ours: async (pings) => {
    const counter = new Counter({ pings }).spawn();
    for (let sent = 0; sent < pings; sent++) counter.ping();
    return counter.done;
  },
};
