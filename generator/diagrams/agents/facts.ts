import type { AgentDef } from "../../model/spec.js";
import { plain } from "../plain.js";
import { typeText } from "../typeText.js";

const FULL: Readonly<Record<NonNullable<AgentDef["mailbox"]>["full"], string>> = {
  reject: "then rejects",
  wait: "then senders wait",
  dropOldest: "then drops the oldest",
};

/** What is to be said about an agent as a whole. */
export function factsOf({ standalone, publishes, mailbox, progress }: AgentDef): readonly string[] {
  const published = publishes.map(({ name }) => plain(name)).join(", ");
  return [
    ...(standalone ? [] : ["only a child of a group"]),
    ...(published === "" ? [] : [`publishes ${published}`]),
    ...(mailbox ? [`mailbox ${mailbox.capacity}, ${FULL[mailbox.full]}`] : []),
    ...(progress ? [`progress ${typeText(progress.type)}`] : []),
  ];
}
