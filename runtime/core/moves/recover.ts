import { invoke } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import { failureOf, ownError, toError } from "../contract/error.js";
import type { RetryGraph } from "../graph/graph.js";
import type { SiteRow } from "../graph/rows.js";
import { fail } from "../life/end.js";
import { leave } from "../life/hook.js";
import { again, pause, settleTask } from "./settle.js";

/**
 * What follows when the body of a task throws, as in CRB: it is retried after a pause, then `repair` may swallow
 * the error, then `fallback` chooses where it leads; an error that nothing takes fails the agent.
 */
export function recover(cell: Cell, failed: Context, thrown: unknown): void {
  const error = toError(thrown);
  const { retry, repair, fallback } = cell.state;
  if (cell.over) return;
  if (cell.stopped !== null) return giveIn(cell, error);
  if (retry !== null && !failed.gaveUp && cell.attempts < retry.max) return tryAgain(cell, retry, error);
  if (repair !== null) return mend(cell, repair, error);
  if (fallback !== null) return fallBack(cell, fallback, error);
  surrender(cell, error);
}

/** Work that was interrupted is not tried again: the fallback takes the error of the handler that was to lead on. */
export function failWork(cell: Cell, { call }: SiteRow, error: Error): void {
  const { fallback } = cell.state;
  if (cell.over) return;
  if (cell.stopped !== null) giveIn(cell, error, call);
  else if (fallback !== null) fallBack(cell, fallback, error, call);
  else surrender(cell, error, call);
}

/** An interrupted agent tries nothing again, but its fallback may lead it back to what is queued. */
function giveIn(cell: Cell, error: Error, by = bodyOf(cell)): void {
  const { fallback } = cell.state;
  if (fallback?.leadsToEvents) fallBack(cell, fallback, error, by);
  else leave(cell, error);
}

function tryAgain(cell: Cell, retry: RetryGraph, error: Error): void {
  cell.noteFailure(bodyOf(cell), error, "retry");
  cell.attempts += 1;
  pause(cell, backoff(retry, cell.attempts, cell.system.host.random()), () => {
    if (cell.stopped !== null) giveIn(cell, error);
  });
}

/**
 * The pause before try `attempt` (from 1), in ms: it doubles from the first bound to the second. Within a range it
 * is drawn from the upper half, so that agents that failed together do not come back together.
 */
export function backoff(retry: Pick<RetryGraph, "backoff">, attempt: number, random: number): number {
  const [from, to] = retry.backoff;
  if (from === to) return from;
  return Math.min(to, from * 2 ** Math.min(attempt - 1, DOUBLINGS)) * (0.5 + random / 2);
}

/** More would be infinite: no range of pauses is that wide. */
const DOUBLINGS = 60;

function mend(cell: Cell, repair: string, error: Error): void {
  cell.noteFailure(bodyOf(cell), error, "repair");
  const context = new Context(cell, null, true);
  const mended = () => {
    cell.attempts = 0;
    again(cell, cell.state.repeat);
  };
  invoke(cell, context, repair, [error, context], mended, (second) => {
    const { fallback } = cell.state;
    if (cell.stopped !== null) giveIn(cell, second);
    else if (fallback === null) surrender(cell, second);
    else fallBack(cell, fallback, second);
  });
}

function fallBack(cell: Cell, fallback: SiteRow, error: Error, by = bodyOf(cell)): void {
  cell.noteFailure(by, error, "fallback");
  const context = new Context(cell, null, true);
  const chosen = (result: unknown) => settleTask(cell, context, fallback, result);
  invoke(cell, context, fallback.call, [error, context], chosen, (second) => surrender(cell, second));
}

/** Nothing in the spec takes the error: it ends the agent. */
function surrender(cell: Cell, error: Error, by = bodyOf(cell)): void {
  if (cell.over) return;
  if (cell.stopped !== null) return leave(cell, error);
  const { member } = cell;
  // Whether its supervisor starts it again is known when this life has ended, and told then.
  if (member?.keeps === true) member.failedBy = by;
  else cell.noteFailure(by, error, "end");
  const { name, at } = cell.state;
  fail(cell, ownError(cell, error) ?? failureOf(cell, `state "${name}"`, at, error));
}

function bodyOf({ state }: Cell): string {
  return state.site?.call ?? "";
}
