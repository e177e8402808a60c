import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError } from "../contract/error.js";

/** The error for whoever asks an agent that has ended, or is about to, and has not answered. */
export function unansweredBy(cell: Cell, request: string): AgentError {
  return gone(cell, `ended before it answered ${request}`);
}

/** The error for whoever sends an event to an agent that has ended, or is about to, and awaits that it has room. */
export function takenNoMore(cell: Cell, event: string): AgentError {
  return gone(cell, `takes no ${event} any more`);
}

function gone({ id, ended }: Cell, what: string): AgentError {
  const cause = ended === null || ended.reason === "done" ? undefined : ended.error;
  return new AgentError("ended", `${id} ${what}: ${wayOf(ended)}`, { agent: id, cause });
}

/** How an agent ended, in words; null while it is only asked to. */
function wayOf(ended: Ended | null): string {
  if (ended?.reason === "done") return "it is done";
  if (ended?.reason === "failed") return `it failed: ${ended.error.message}`;
  return ended?.error === undefined ? "it is interrupted" : `it is interrupted: ${ended.error.message}`;
}
