import type { Cell } from "./cell.js";
import { AgentError } from "./error.js";
import type { MessageRow, Table } from "./table.js";

/** The message of the same name and kind in the table of what an agent has become. */
export function sameIn({ messages }: Table, { name, kind }: MessageRow): MessageRow | undefined {
  return messages.find((message) => message.name === name && message.kind === kind);
}

/** A message to what an agent was, which it does not take any more: observers see it. Gives the error for its asker. */
export function refuseUnknown(cell: Cell, { name, kind }: MessageRow): AgentError {
  const { id, table } = cell;
  const { at } = table.graph;
  if (cell.observed) cell.tell({ type: "dead-letter", message: name, why: "molted" });
  return new AgentError("unexpected-message", `${id} takes no ${kind} ${name}: it has molted (${at})`, {
    agent: id,
    at,
  });
}
