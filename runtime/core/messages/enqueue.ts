import type { Cell } from "../cell.js";
import type { DeadLetterReason } from "../contract/observation.js";
import { isFromUnder } from "../supervision/descendants.js";
import { noticeInterrupt } from "../tasks/interruptWork.js";
import { refused } from "../tools/quiet.js";
import { takenNoMore } from "./gone.js";
import { type Message, OWN } from "./message.js";

/**
 * Puts a message into an agent's mailbox. One that comes after the end, or after an interrupt, is a dead letter. Gives a
 * promise only if its sender is to wait for room.
 */
export function enqueue(cell: Cell, message: Message): Promise<void> | undefined {
  if (isRefused(cell, message)) {
    dead(cell, message, "ended");
    return undefined;
  }
  if (cell.bound !== null && message.source === null) return cell.bound.admit(message);
  put(cell, message);
  return undefined;
}

/**
 * Whether an agent takes a message no more: it is closed; or a life of it is over, and who asks lives under it, which would wait
 * for the next life, and that for its children to end.
 */
function isRefused(cell: Cell, message: Message): boolean {
  return cell.closed || (cell.over && isFromUnder(cell, message));
}

/** There was room at once. */
const ROOM = Promise.resolve();

/**
 * Puts an event into the mailbox for a sender who awaits that: resolves when there is room, rejects with `ended` when
 * the agent takes no message any more.
 */
export function enqueueAwaited(cell: Cell, message: Message): Promise<void> {
  const { closed } = cell;
  const room = enqueue(cell, message);
  return closed ? refused(takenNoMore(cell, cell.nameOf(message))) : (room ?? ROOM);
}

/** Puts a message for which there is room into the mailbox. */
export function put(cell: Cell, message: Message): void {
  cell.mailbox.push(message);
  if (cell.state.interrupts !== null) noticeInterrupt(cell, message.index);
  cell.wake();
}

/** What the agent has molted into does not take: observers see it. */
export function molted(cell: Cell, message: string): void {
  if (cell.observed) cell.tell({ type: "dead-letter", message, why: "molted" });
}

/** A message nobody will handle: whoever waits for its answer is told, and observers see it. */
export function dead(cell: Cell, message: Message, why: DeadLetterReason): void {
  message.ask?.gone();
  if (why === "ended") message.source?.lost?.(message);
  if (message.index !== OWN && cell.observed) {
    cell.tell({ type: "dead-letter", message: cell.nameOf(message), why });
  }
}
