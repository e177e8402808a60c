import type { Message } from "../../../generated/assistant.js";

/** How much of a conversation is kept, in messages. */
const LONGEST = 200;

/** The last of a conversation, from a question on: what a tool gave never stands without its call. */
export function recent(history: Message[]): Message[] {
  const least = history.length - LONGEST;
  if (least <= 0) return history;
  const from = history.findIndex(({ role }, at) => role === "user" && at >= least);
  return history.slice(from);
}
