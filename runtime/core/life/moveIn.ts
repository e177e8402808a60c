import type { Cell, Handlers } from "../cell.js";
import type { Table } from "../graph/table.js";
import type { Waiting } from "../messages/bound.js";
import { dead, put } from "../messages/enqueue.js";
import { takenNoMore } from "../messages/gone.js";
import type { Message } from "../messages/message.js";
import { moltSubscribers } from "../sources/publication.js";
import { stopTimers } from "../sources/timers.js";
import { refuseUnknown } from "./molted.js";

/**
 * Lets an object live in the cell of another, which has yet to be initialized there. The messages that wait go along, but
 * for those that are not `kept`; they are known by their names, and those that the new one does not take are dead letters.
 */
export function moveIn(
  cell: Cell,
  shell: Handlers,
  table: Table,
  isKept: (message: Message) => boolean = all,
): void {
  const from = cell.table;
  const waiting = cell.mailbox.drain();
  const line = cell.bound?.leaveLine() ?? [];
  stopTimers(cell.agentTimers);
  if (cell.belongings !== null) cell.belongings.timers = null;
  cell.become(shell, table);
  for (const message of waiting) {
    if (!isKept(message)) message.source?.lost?.(message);
    const now = isKept(message) ? translated(cell, from, message) : null;
    if (now === null) continue;
    if (cell.over) dead(cell, now, "ended");
    else if (cell.bound !== null && now.source === null) cell.bound.take(now);
    else put(cell, now);
  }
  moltSubscribers(cell);
  for (const waiting of line) standAgain(cell, from, waiting);
}

function all(): boolean {
  return true;
}

/** A message that waited for room comes to the new mailbox as a new one does. Whoever hears of the molt may have ended it. */
function standAgain(cell: Cell, from: Table, { message, admitted, refused }: Waiting): void {
  const now = translated(cell, from, message, refused);
  if (now === null) return;
  if (cell.over) {
    dead(cell, now, "ended");
    return refused(takenNoMore(cell, cell.nameOf(now)));
  }
  if (cell.bound === null) put(cell, now);
  const room = cell.bound?.admit(now);
  if (room === undefined) admitted();
  else void room.then(admitted, refused);
}

/** A message as the new table numbers it; null when it is not taken there: whoever sent it is `refused`. */
function translated(
  cell: Cell,
  from: Table,
  message: Message,
  refused?: (error: Error) => void,
): Message | null {
  const { index, payload, ask, source } = message;
  if (ask !== null) ask.queued = null;
  if (ask?.settled) return null;
  const row = from.messages[index];
  if (row === undefined || from === cell.table) return message;
  const now = cell.table.message(row.name, row.kind);
  if (now !== undefined) return { index: now.index, payload, ask, source };
  if (source !== null) source.refused?.();
  else {
    const error = refuseUnknown(cell, row);
    ask?.reject(error);
    refused?.(error);
  }
  return null;
}
