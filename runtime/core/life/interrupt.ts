import type { Cell } from "../cell.js";
import type { Ended } from "../contract/contract.js";
import { AgentError } from "../contract/error.js";
import { abandon, end } from "./end.js";

/** How long an interrupted agent may take to end by itself, in ms (OTP's default for `shutdown`). */
export const INTERRUPT_DEADLINE = 5000;

/** How long its last hooks may take after an interrupt had to end it, in ms. */
const FAREWELL = 5000;

/**
 * Asks an agent to end: its signals fire, its thread is told, its hook `interrupted` runs, what is queued is handled,
 * and it ends between messages. After `deadline` ms it is ended wherever it is; last hooks that run by then are not waited for, those
 * that begin then have `FAREWELL` ms. Asked again, the nearer deadline counts.
 */
export function interrupt(cell: Cell, deadline: number): Promise<Ended> {
  if (cell.status !== "ended") {
    if (cell.observed) cell.tell({ type: "interrupted", deadline });
    if (!cell.over && cell.stopped === null) ask(cell);
    if (deadline > 0) stop(cell, deadline);
    else expire(cell);
  }
  return cell.whenEnded;
}

function ask(cell: Cell): void {
  const { id, agent } = cell;
  cell.stopped = new AgentError("interrupted", `${id} is interrupted`, { agent: id });
  cell.unheard = agent["interrupted"] !== undefined;
}

/** Tells all that the agent does now to stop. First comes the deadline: what runs inside it asks how long there is. */
function stop(cell: Cell, deadline: number): void {
  escalate(cell, deadline);
  if (cell.waiting?.isLate !== true) cell.elsewhere?.cancel();
  cell.cancel();
  cell.wake();
}

function escalate(cell: Cell, deadline: number): void {
  const { host } = cell.system;
  const due = host.now() + deadline;
  if (cell.escalation !== null && cell.escalation.due <= due) return;
  cell.escalation?.timer.cancel();
  cell.escalation = { due, timer: host.after(deadline, () => expire(cell)) };
}

/** The deadline has come. */
function expire(cell: Cell): void {
  cell.escalation?.timer.cancel();
  cell.escalation = null;
  if (cell.over) return abandon(cell);
  end(cell, { reason: "interrupted" });
  if (cell.status !== "ended") escalate(cell, FAREWELL);
}
