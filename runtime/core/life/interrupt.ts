import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { BETWEEN, ENDED, ENDING } from "../status.js";
import type { Supervisor } from "../supervision/supervisor.js";
import { abandon, end } from "./end.js";
import { Interruption } from "./interruption.js";

/** How long an interrupted agent may take to end by itself, in ms (OTP's default for `shutdown`). */
export const INTERRUPT_DEADLINE = 5000;

/** How long its last hooks may take after an interrupt had to end it, in ms. */
const FAREWELL = 5000;

/** How long an agent may take to end when nobody says: those that supervise also as long as their groups may, one by one. */
export function deadlineOf({ table }: Cell): number {
  const { supervises } = table.graph;
  let ms = INTERRUPT_DEADLINE;
  for (const { shutdown } of Object.values(supervises?.groups ?? {})) ms += shutdown;
  return ms;
}

/**
 * Asks an agent to end: its signals fire, its thread is told, its hook `interrupted` runs, what is queued is handled,
 * and it ends between messages. After `deadline` ms it is ended wherever it is; last hooks that run by then are not waited for, those
 * that begin then have `FAREWELL` ms. Asked again, the nearer deadline counts. One that supervises goes on
 * handling messages until its groups have ended in their order. Gives the end of the agent, or of this life of it if
 * another follows.
 */
export function interrupt(cell: Cell, deadline: number = deadlineOf(cell)): Promise<Ended> {
  const { member } = cell;
  if (cell.status === BETWEEN) member?.giveUp();
  else if (cell.status !== ENDED) {
    if (cell.observed) cell.tell({ type: "interrupted", deadline });
    if (!cell.over && cell.stopped === null) ask(cell);
    if (deadline > 0) stop(cell, deadline);
    else expire(cell);
  }
  return member?.whenLifeEnded ?? cell.whenEnded;
}

function ask(cell: Cell): void {
  const stopped = new Interruption(cell);
  cell.stopped = stopped;
  if (cell.keeps) stopped.unheeded = true;
}

/** Tells all that the agent does now to stop. First comes the deadline: what runs inside it asks how long there is. */
function stop(cell: Cell, deadline: number): void {
  escalate(cell, deadline);
  if (cell.waiting?.isLate !== true) cell.belongings?.elsewhere?.cancel();
  cell.cancelLife();
  cell.wake();
  if (!cell.over) cell.supervisor?.stop();
}

function escalate(cell: Cell, deadline: number): void {
  const { host, deadlines } = cell.system;
  const due = host.now() + deadline;
  const { own } = cell;
  if (own.escalation !== null && own.escalation.due <= due) return;
  own.escalation?.deadline.cancel();
  own.escalation = { due, deadline: deadlines.set(deadline, () => expire(cell)) };
}

/** The deadline has come: what is left is ended at once, children in the order of their groups. */
function expire(cell: Cell): void {
  cell.belongings?.relax();
  if (cell.over && !cell.hasChildren) return abandon(cell);
  const { supervisor } = cell;
  if (supervisor !== null) return cell.system.consequences.first(() => expireAll(cell, supervisor));
  end(cell, { reason: "interrupted" });
  waitForHooks(cell);
}

function expireAll(cell: Cell, supervisor: Supervisor): void {
  end(cell, { reason: "interrupted" });
  supervisor.kill(() => waitForHooks(cell));
}

function waitForHooks(cell: Cell): void {
  if (cell.status === ENDING) escalate(cell, FAREWELL);
}
