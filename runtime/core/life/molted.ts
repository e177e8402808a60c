import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { MessageRow } from "../graph/rows.js";
import { molted } from "../messages/enqueue.js";

/** A message to what an agent was, which it does not take any more: observers see it. Gives the error for its asker. */
export function refuseUnknown(cell: Cell, { name, kind }: MessageRow): AgentError {
  const { id, table } = cell;
  const { at } = table.graph;
  molted(cell, name);
  return new AgentError("unexpected-message", `${id} takes no ${kind} ${name}: it has molted (${at})`, {
    agent: id,
    at,
  });
}
