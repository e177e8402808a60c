import { Answering, Asker } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

export const reply: TimedRow = {
  by: "rate",
  name: "response that comes as a message",
  does: "An agent asks another; the response is a message to it, on which it asks again.",
  amount: 500_000,
  ours: async (questions) => {
    const counter = new Answering({ pings: 0 }).spawn();
    const asker = new Asker({ counter, questions }).spawn();
    asker.ask();
    const heard = await asker.done;
    await counter.interrupt();
    return heard;
  },
};
