import type { Cell } from "./cell.js";
import { noticeInterrupt } from "./interruptWork.js";
import { type Message, OWN } from "./message.js";
import type { DeadLetterReason } from "./observation.js";

/**
 * Puts a message into an agent's mailbox. One that comes after the end, or after an interrupt, is a dead letter. Gives a
 * promise only if its sender is to wait for room.
 */
export function enqueue(cell: Cell, message: Message): Promise<void> | undefined {
  if (cell.over || cell.stopped !== null) {
    dead(cell, message, "ended");
    return undefined;
  }
  if (cell.bound !== null && message.source === null) return cell.bound.admit(message);
  put(cell, message);
  return undefined;
}

/** Puts a message for which there is room into the mailbox. */
export function put(cell: Cell, message: Message): void {
  cell.mailbox.push(message);
  if (cell.state.interrupts !== null) noticeInterrupt(cell, message.index);
  cell.wake();
}

/** A message nobody will handle: whoever waits for its answer is told, and observers see it. */
export function dead(cell: Cell, message: Message, why: DeadLetterReason): void {
  message.ask?.gone();
  if (message.index !== OWN && cell.observed) {
    cell.tell({ type: "dead-letter", message: cell.nameOf(message), why });
  }
}
