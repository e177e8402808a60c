import { Talker } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

export const clockedMessage: TimedRow = {
  by: "rate",
  name: "message to itself, reading the clock each time",
  does: "What CRB measures itself: the same, until the clock says that the time is up.",
  amount: 1000,
  until: "clock",
  ours: async (ms) => {
    const talker = new Talker({ until: performance.now() + ms }).spawn();
    talker.ping();
    return talker.done;
  },
};
