import type { Cell } from "./cell.js";
import type { Ended } from "./contract.js";
import { end } from "./end.js";
import { AgentError } from "./error.js";

/** How long an interrupted agent may take to end by itself, in ms (OTP's default for `shutdown`). */
export const INTERRUPT_DEADLINE = 5000;

/**
 * Asks an agent to end: its signals fire, its thread is told, what is queued is handled, and it ends between
 * messages. After `deadline` ms it is ended wherever it is. Asked again, the nearer deadline counts.
 */
export function interrupt(cell: Cell, deadline: number): Promise<Ended> {
  if (!cell.over) {
    if (cell.system.observed) cell.tell({ type: "interrupted", deadline });
    if (cell.stopped === null) ask(cell);
    escalate(cell, deadline);
  }
  return cell.whenEnded;
}

function ask(cell: Cell): void {
  const reason = new AgentError("interrupted", `${cell.id} is interrupted`, { agent: cell.id });
  cell.stopped = reason;
  cell.thread?.cancel();
  cell.abort(() => reason);
  if (cell.status !== "idle") return;
  cell.status = "ready";
  cell.system.scheduler.enqueue(cell);
}

function escalate(cell: Cell, deadline: number): void {
  if (deadline <= 0) return end(cell, { reason: "interrupted" });
  const timer = cell.system.host.after(deadline, () => end(cell, { reason: "interrupted" }));
  const earlier = cell.escalation;
  cell.escalation = { cancel: cancelBoth, hold: timer.hold.bind(timer) };
  function cancelBoth(): void {
    earlier?.cancel();
    timer.cancel();
  }
}
