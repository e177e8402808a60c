import { Answering } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

export const request: TimedRow = {
  by: "rate",
  name: "request and awaited response",
  does: "An agent is asked, its response is awaited, and it is asked again.",
  amount: 300_000,
  ours: async (questions) => {
    const answering = new Answering({ pings: 0 }).spawn();
    let answered = 0;
    for (let asked = 0; asked < questions; asked++) answered = await answering.count();
    await answering.interrupt();
    return answered;
  },
};
