import type { Cell } from "./cell.js";
import type { Context } from "./context.js";
import { toError } from "./contract/error.js";
import type { Calls } from "./contract/host.js";
import { breakCircles } from "./messages/waits.js";

/** Whether what a call returned is to be awaited. That most calls return nothing, or the step that they made, is seen at a glance. */
export function isAwaited({ made }: Context, result: unknown): result is PromiseLike<unknown> {
  return result !== undefined && result !== made && isPromise(result);
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
 * Waits for what a call awaits; then it is this agent's turn again, with `onValue` or `onError`. What comes back
 * after the agent has given up on the call (timeout, end) goes nowhere. Promises that are not the platform's own
 * are taken into one of those, so that they settle later and once.
 */
export function wait<T>(
  cell: Cell,
  context: Context,
  promise: PromiseLike<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): void {
  if (!cell.over) {
    cell.status = "waiting";
    cell.waiting = context;
    if (context.waits !== null) breakCircles(cell, context.waits);
  }
  const { own, reason } = context;
  if (own !== null && reason !== null) own.fire(reason);
  Promise.resolve(promise).then(
    (value) => resume(cell, context, () => onValue(value)),
    (error: unknown) => resume(cell, context, () => onError(error)),
  );
}

/** Goes on with `back` when it is this agent's turn, if the call is still awaited. */
export function resume(cell: Cell, context: Context, back: () => void): void {
  if (cell.waiting !== context) return;
  cell.waiting = null;
  cell.belongings?.release();
  cell.back = back;
  cell.status = "ready";
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

/** Calls a handler of the user's. Whatever it asks is known to be asked by this call. */
export function callHandler(call: Context, method: string, first: unknown, second?: unknown): unknown {
  const { cell } = call;
  const { system } = cell;
  if (system.calls !== null)
    return remembered(system.calls, call, method, second === undefined ? [first] : [first, second]);
  system.running = call;
  return second === undefined ? cell.agent[method]?.(first) : cell.agent[method]?.(first, second);
}

/** The same where the host remembers the call for all that the handler goes on with later. */
function remembered(calls: Calls, call: Context, method: string, args: readonly unknown[]): unknown {
  return calls.run(call, () => call.cell.agent[method]?.(...args));
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
  let result: unknown;
  try {
    const { system } = cell;
    system.running = context;
    result =
      system.calls === null ? cell.agent[method]?.(...args) : remembered(system.calls, context, method, args);
  } catch (thrown) {
    return onError(toError(thrown));
  }
  if (isPromise(result)) wait(cell, context, result, onValue, (thrown) => onError(toError(thrown)));
  else onValue(result);
}
