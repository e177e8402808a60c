import type { Ask } from "../../../core/messages/ask.js";
import type { Promised } from "./promised.js";

export const requestsSettle: Promised = {
  name: "requests-settle",
  says: "Every request is answered, fails, times out, or is rejected when the agent that was asked ends",
  broken: ({ evidence }) => {
    const forgotten = new Set(evidence.forgotten);
    const open = evidence.asks.filter((ask) => !ask.settled && !forgotten.has(ask));
    return [
      ...[...forgotten].map((ask) => breach(ask, "was open when that agent had ended")),
      ...open.map((ask) => breach(ask, "is open at the end")),
    ];
  },
};

function breach({ cell, request }: Ask, how: string) {
  return { agent: cell.id, what: `the request ${request} to ${cell.id} ${how}` };
}
