import { giveUpOn } from "../call.js";
import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { Message } from "../messages/message.js";

/** Whether the message of that number interrupts what the agent does. */
export function isUrgent({ state }: Cell, index: number): boolean {
  return state.interrupts !== null && state.interrupts[index] !== undefined;
}

/** The message of that number has come into the mailbox. */
export function noticeInterrupt(cell: Cell, index: number): void {
  if (!isUrgent(cell, index)) return;
  cell.alert = true;
  interruptWork(cell);
}

/**
 * Gives up on what the task awaits, if a message has come that interrupts it. When it is the agent's turn, the message
 * is handled.
 */
export function interruptWork(cell: Cell): void {
  const { waiting } = cell;
  if (!cell.alert || waiting === null || !waiting.isWork) return;
  const message = takeInterrupt(cell);
  if (message === null) return;
  cell.own.urgent = message;
  giveUpOn(cell, waiting, reasonOf(cell, message), nothing);
}

/** The message that interrupts the task, taken out of the mailbox ahead of others. */
export function takeInterrupt(cell: Cell): Message | null {
  const { alert, mailbox } = cell;
  const { interrupts } = cell.state;
  const urgent = cell.belongings?.takeUrgent() ?? null;
  cell.alert = false;
  if (urgent !== null) return urgent;
  if (!alert || interrupts === null) return null;
  return mailbox.remove(({ index, ask }) => interrupts[index] !== undefined && ask?.settled !== true);
}

function reasonOf(cell: Cell, message: Message): AgentError {
  const { id, state } = cell;
  const text = `${id}: ${cell.nameOf(message)} interrupts "${state.name}" (${state.at})`;
  return new AgentError("interrupted", text, { agent: id, from: state.name, at: state.at });
}

function nothing(): void {}
