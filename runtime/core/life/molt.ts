import { describe } from "../borders/describe.js";
import type { Cell, Handlers } from "../cell.js";
import { AgentError, isAgentError } from "../contract/error.js";
import { NOTHING } from "../graph/defaults.js";
import { moltedInto, type Table } from "../graph/table.js";
import type { Waiting } from "../messages/bound.js";
import { dead, put } from "../messages/enqueue.js";
import { takenNoMore } from "../messages/gone.js";
import type { Message } from "../messages/message.js";
import { moltSubscribers } from "../sources/publication.js";
import { stopTimers } from "../sources/timers.js";
import { initialize } from "./begin.js";
import { fail } from "./end.js";
import { refuseUnknown } from "./molted.js";

/** By this an agent takes the cell of another that becomes it. */
export const MOLT = Symbol("molt");

interface Shell {
  /** Gives the table of its class. Throws a `usage` error when it is not of the agent of that name, or was started before. */
  [MOLT](cell: Cell, agent: string): Table;
}

/**
 * Lets an agent become another, as in CRB. The cell stays, with its number, addresses, mailbox, kept responders, inner
 * agents and interrupt; object, graph and state are the other's. The timers of the old one are gone, and its last hooks
 * do not run. Messages are known by their names; those that the new one does not take are dead letters.
 */
export function molt(cell: Cell): void {
  const shell = cell.data;
  const name = moltedInto(cell.state);
  try {
    if (!isShell(shell)) throw noShell(cell, name, misfit(shell));
    moveInto(cell, shell, shell[MOLT](cell, name));
  } catch (thrown) {
    if (!isAgentError(thrown)) throw thrown;
    fail(cell, thrown);
  }
}

function isShell(value: unknown): value is Shell & Handlers {
  return typeof value === "object" && value !== null && MOLT in value;
}

function misfit(shell: unknown): string {
  return shell === NOTHING ? "and was given none" : `not ${describe(shell)} that is no agent`;
}

/** Says what an agent that molts must be given. */
export function noShell({ id, state }: Cell, name: string, found: string): AgentError {
  const message = `${id}: ctx.next("${state.name}", agent) takes a new object of the agent ${name}, ${found}`;
  return new AgentError("usage", message, { agent: id, to: state.name });
}

function moveInto(cell: Cell, shell: Handlers, table: Table): void {
  const from = cell.table;
  const waiting = cell.mailbox.drain();
  const line = cell.bound?.leaveLine() ?? [];
  stopTimers(cell.agentTimers);
  cell.agentTimers = null;
  cell.become(shell, table);
  for (const message of waiting) {
    const now = translated(cell, from, message);
    if (now === null) continue;
    if (cell.over) dead(cell, now, "ended");
    else if (cell.bound !== null && now.source === null) cell.bound.take(now);
    else put(cell, now);
  }
  moltSubscribers(cell);
  for (const waiting of line) standAgain(cell, from, waiting);
  initialize(cell, from.graph.agent);
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
  if (row === undefined) return message;
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
