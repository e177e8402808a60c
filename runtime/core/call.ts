import type { Cell } from "./cell.js";
import type { Context } from "./context.js";
import { toError } from "./contract/error.js";
import type { Calls } from "./contract/host.js";
import type { SiteRow } from "./graph/rows.js";
import { adoptAsked, breakCircles, forgetAsked } from "./messages/waits.js";
import { READY, WAITING } from "./status.js";
import type { Outcome } from "./waiters.js";

/** Whether what a call returned is to be awaited. That most calls return nothing, or the step that they made, is seen at a glance. */
export function isAwaited({ made }: Context, result: unknown): result is PromiseLike<unknown> {
  return result !== undefined && (made === null || result !== made) && isPromise(result);
}

/** Whether a value is to be awaited. One that cannot even be asked is: it comes back as an error. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== "object" || value === null) return false;
  try {
    return value instanceof Promise || ("then" in value && typeof value.then === "function");
  } catch {
    return true;
  }
}

/**
 * Waits for what a call awaits; then it is this agent's turn again, with the outcome. What comes back
 * after the agent has given up on the call (timeout, end) goes nowhere. Promises that are not the platform's own
 * are taken into one of those, so that they settle later and once.
 */
export function wait<T>(cell: Cell, context: Context, promise: PromiseLike<T>, outcome: Outcome<T>): void {
  if (!cell.over) {
    cell.status = WAITING;
    cell.waiting = context;
    adoptAsked(cell, context);
    if (context.waits !== null) breakCircles(cell, context.waits);
  }
  const { own, reason } = context;
  if (own !== null && reason !== null) own.fire(reason);
  cell.system.waiters.wait(cell, context, promise, outcome);
}

/** Goes on with `back` when it is this agent's turn, if the call is still awaited. */
export function resume(cell: Cell, context: Context, back: () => void): void {
  if (cell.waiting !== context) return;
  cell.waiting = null;
  cell.belongings?.release();
  cell.back = back;
  cell.status = READY;
  cell.system.scheduler.resume(cell);
}

/**
 * Gives up on a call that is awaited, and goes on with `back`: its signal fires, what it runs on elsewhere is ended, and
 * what it brings back goes nowhere.
 */
export function giveUpOn(cell: Cell, context: Context, reason: Error, back: () => void): void {
  context.expire(reason);
  cell.belongings?.elsewhere?.terminate();
  resume(cell, context, back);
}

/**
 * Calls a handler of the user's. Whatever it asks is known to be asked by this call: as long as it runs, and where the host
 * remembers calls, for all that it goes on with later. That costs many times what a step does: it is done where others may
 * wait for the agent, and a handler that has only ever returned values is taken to do so again.
 */
export function callHandler(call: Context, site: SiteRow, first: unknown): unknown {
  const { cell } = call;
  const { calls } = cell.system;
  forgetAsked(cell);
  if (calls !== null) return callRemembered(calls, call, site, [first, call]);
  return cell.agent[site.call]?.(first, call);
}

/** The same for a handler that is given the context alone. */
export function callBare(call: Context, site: SiteRow): unknown {
  const { cell } = call;
  const { calls } = cell.system;
  forgetAsked(cell);
  if (calls !== null) return callRemembered(calls, call, site, [call]);
  return cell.agent[site.call]?.(call);
}

function callRemembered(calls: Calls, call: Context, site: SiteRow, args: readonly unknown[]): unknown {
  const result =
    calls.always || (site.awaits !== false && call.cell.mayBeAwaited)
      ? calls.run(call, () => call.cell.agent[site.call]?.(...args))
      : call.cell.agent[site.call]?.(...args);
  site.awaits = site.awaits === true || isAwaited(call, result);
  return result;
}

/** Calls a method of the user's and goes on when it is through, now or later; never once the agent is over. */
export function invoke(
  cell: Cell,
  context: Context,
  method: string,
  args: readonly unknown[],
  onValue: (value: unknown) => void,
  onError: (error: Error) => void,
): void {
  if (cell.over) return;
  const { system } = cell;
  const { running } = system;
  let result: unknown;
  forgetAsked(cell);
  // It may be asked to do this in the middle of another's call.
  system.running = cell;
  try {
    result = system.within(context, () => cell.agent[method]?.(...args));
  } catch (thrown) {
    return onError(toError(thrown));
  } finally {
    system.running = running;
  }
  if (!isPromise(result)) return onValue(result);
  wait(cell, context, result, {
    value: (_cell, _context, value) => onValue(value),
    error: (_cell, _context, thrown) => onError(toError(thrown)),
  });
}
