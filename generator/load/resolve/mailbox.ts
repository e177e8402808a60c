import type { MailboxDef } from "../../model/spec.js";
import { type Entry, numberOf, textOf, valueAt } from "../tree.js";

/** How many messages may wait for an agent. What is wrong with it has been reported by the schema check. */
export function mailboxOf(entry: Entry | undefined): MailboxDef | undefined {
  const capacity = numberOf(valueAt(entry?.value, "capacity"));
  if (entry === undefined || capacity === undefined) return undefined;
  const full = textOf(valueAt(entry.value, "full"));
  return { span: entry.span, capacity, full: full === "wait" || full === "dropOldest" ? full : "reject" };
}
