import type { Cell } from "../cell.js";
import type { Ended } from "../contract/contract.js";
import { AgentError, hookError, toError } from "../contract/error.js";
import { dead } from "../messages/enqueue.js";
import { endSubscribers } from "../sources/publication.js";
import { stopTimers } from "../sources/timers.js";

/**
 * Ends an agent: nothing of it runs, waits or listens any more, whoever waits for an answer is told, its last
 * hooks run (`failed` if it failed and has not heard of it, then `finalize`), and whoever awaits it hears how it
 * ended.
 */
export function end(cell: Cell, ended: Ended, told = false): void {
  if (cell.over) return;
  cell.status = "ending";
  cell.ended = ended;
  release(cell);
  const { failed, finalize } = cell.agent;
  const tells = failed !== undefined && ended.reason === "failed" && !told;
  if (finalize === undefined && !tells) finish(cell, ended);
  else void farewell(cell, ended, tells).then((changed) => finish(cell, changed));
}

/** Ends an agent that failed. */
export function fail(cell: Cell, error: AgentError): void {
  end(cell, { reason: "failed", error });
}

/** Ends an agent whose last hooks take too long: they are not waited for any more. */
export function abandon(cell: Cell): void {
  if (cell.status !== "ending" || cell.ended === null) return;
  const message = `${cell.id}: its hooks failed() and finalize() did not return in time and are not waited for`;
  cell.system.host.report(new AgentError("timeout", message, { agent: cell.id, from: cell.state.name }));
  finish(cell, cell.ended);
}

function release(cell: Cell): void {
  const { inner } = cell;
  cell.inner = null;
  for (const endInner of inner ?? []) endInner();
  cell.cancel();
  cell.waiting = cell.back = null;
  cell.timeout?.cancel();
  cell.elsewhere?.terminate();
  cell.elsewhere = null;
  stopTimers(cell.timers);
  stopTimers(cell.agentTimers);
  cell.asked?.gone();
  if (cell.urgent !== null) dead(cell, cell.urgent, "ended");
  for (const message of cell.mailbox.drain()) dead(cell, message, "ended");
  cell.bound?.close();
  endSubscribers(cell);
  for (const kept of cell.asks ?? []) kept.gone();
}

/** Runs the last hooks. One that throws turns a good end into a failure, and is reported after a bad one. */
async function farewell(cell: Cell, ended: Ended, tells: boolean): Promise<Ended> {
  let last = ended;
  if (tells && ended.reason === "failed") last = await hook(cell, "failed", ended.error, last);
  return hook(cell, "finalize", last, last);
}

async function hook(
  cell: Cell,
  name: "failed" | "finalize",
  argument: unknown,
  ended: Ended,
): Promise<Ended> {
  try {
    await cell.system.apart(() => cell.agent[name]?.(argument));
    return ended;
  } catch (thrown) {
    const error = hookError(cell, name, toError(thrown));
    if (ended.reason === "done" && cell.status === "ending") return { reason: "failed", error };
    cell.system.host.report(error);
    return ended;
  }
}

function finish(cell: Cell, ended: Ended): void {
  if (cell.status === "ended") return;
  cell.status = "ended";
  cell.ended = ended;
  cell.escalation?.timer.cancel();
  cell.system.dismiss(cell);
  if (cell.observed) cell.tell({ type: "ended", ended });
  cell.observers = null;
  cell.announce(ended);
  if (ended.reason === "failed" && !cell.awaited) cell.system.host.report(ended.error);
}
