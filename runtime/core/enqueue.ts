import type { Cell } from "./cell.js";
import type { Message } from "./message.js";

/** Puts a message into an agent's mailbox. One that comes after the end, or after an interrupt, is a dead letter. */
export function enqueue(cell: Cell, message: Message): void {
  if (cell.over || cell.stopped !== null) return dead(cell, message, "ended");
  cell.mailbox.push(message);
  cell.wake();
}

/** A message nobody will handle: whoever waits for its answer is told, and observers see it. */
export function dead(cell: Cell, message: Message, why: "ignored" | "unexpected" | "ended"): void {
  message.ask?.gone();
  if (message.source === null && cell.system.observed) {
    cell.tell({ type: "dead-letter", message: cell.nameOf(message), why });
  }
}
