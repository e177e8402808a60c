import { describe } from "../borders/describe.js";
import { resume } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import type { SiteRow, StanceRow } from "../graph/rows.js";
import { leave } from "../life/hook.js";
import type { Ask } from "../messages/ask.js";
import type { Message } from "../messages/message.js";
import { WAITING } from "../status.js";
import { Answered, Step } from "./step.js";
import { move, refuseToStay, violate } from "./transition.js";

/** Acts on what the body of a task, or its fallback, returned. */
export function settleTask(cell: Cell, context: Context, site: SiteRow, result: unknown): void {
  const step = stepOf(context, result);
  context.close();
  if (!cell.running) return;
  if (step !== null) move(cell, site, step);
  else settleWithoutStep(cell, context, site, result);
}

/** The step that was returned, if it is the one that was made in this call. */
function stepOf({ made, earlier }: Context, result: unknown): Step | null {
  return result === made && earlier === null ? made : null;
}

function settleWithoutStep(cell: Cell, context: Context, site: SiteRow, result: unknown): void {
  const fault = faultOf(context, result);
  if (fault !== null) return violate(cell, site, fault.code, fault.what);
  if (result !== undefined)
    return violate(cell, site, "bad-result", `returned ${describe(result)}, not a step`);
  if (cell.state.repeat >= 0 && site === cell.state.site) return repeat(cell, cell.state.repeat);
  violate(cell, site, "bad-result", "returned nothing; it must return what ctx.next(…) gives");
}

function repeat(cell: Cell, ms: number): void {
  cell.attempts = 0;
  again(cell, ms);
}

/** Runs the body of the state again, after a pause of `ms`; an interrupted agent ends instead. */
export function again(cell: Cell, ms: number): void {
  if (cell.stopped !== null) return leave(cell);
  if (ms > 0) pause(cell, ms, () => again(cell, 0));
}

/** Waits without a call of the user's, for `ms` or until the agent is interrupted. */
export function pause(cell: Cell, ms: number, then: () => void): void {
  const context = new Context(cell, null, true);
  cell.status = WAITING;
  cell.waiting = context;
  const back = () => resume(cell, context, then);
  context.sleep(ms).then(back, back);
}

/** Acts on what the handler of a message or a tick, or its fallback, returned. */
export function settleMessage(
  cell: Cell,
  context: Context,
  message: Message,
  stance: StanceRow,
  site: SiteRow,
  result: unknown,
): void {
  const step = stepOf(context, result);
  const { ask } = message;
  context.close();
  if (!cell.running) return;
  if (ask !== null) settleRequest(cell, context, message, ask, stance, site, result);
  else if (step !== null) move(cell, site, step);
  else if (context.made === null && result === undefined && site.stay) tellHandled(cell, message);
  else settleOddly(cell, context, site, result);
}

function settleRequest(
  cell: Cell,
  context: Context,
  message: Message,
  ask: Ask,
  { later }: StanceRow,
  site: SiteRow,
  result: unknown,
): void {
  const { made } = context;
  const fault = faultOf(context, result);
  if (fault !== null) return violate(cell, site, fault.code, fault.what);
  if (later && !ask.settled) keep(cell, ask);
  if (made !== null) {
    if (!ask.settled && !later) return unanswered(cell, site, made.target);
    return move(cell, site, made);
  }
  if (!site.stay) return mustMove(cell, site, result, !later);
  if (!later) respond(cell, site, ask, result);
  else if (result !== undefined) return noStep(cell, site, result);
  tellHandled(cell, message);
}

/** The handler of an event that neither moved nor stayed as it may. */
function settleOddly(cell: Cell, context: Context, site: SiteRow, result: unknown): void {
  const fault = faultOf(context, result);
  if (fault !== null) violate(cell, site, fault.code, fault.what);
  else if (!site.stay) mustMove(cell, site, result, false);
  else noStep(cell, site, result);
}

function noStep(cell: Cell, site: SiteRow, result: unknown): void {
  violate(cell, site, "bad-result", `returned ${describe(result)}; it returns a step, or nothing to stay`);
}

function tellHandled(cell: Cell, message: Message): void {
  if (!cell.observed || cell.over) return;
  cell.tell({ type: "handled", state: cell.state.name, message: cell.nameOf(message) });
}

/** A handler that must move returned no step. */
function mustMove(cell: Cell, site: SiteRow, result: unknown, answers: boolean): void {
  const odd = result instanceof Answered ? "an answer without a step" : describe(result);
  refuseToStay(cell, site, result === undefined ? "nothing" : odd, answers);
}

/** What the handler of a request returned is the response, unless it says that it has given one. */
function respond(cell: Cell, site: SiteRow, ask: Ask, result: unknown): void {
  if (!(result instanceof Answered)) return ask.answer(result);
  if (!ask.settled) violate(cell, site, "unanswered", "returned what ctx.answer(…) gave for another request");
}

interface Fault {
  readonly code: "foreign-step" | "step-not-returned";
  readonly what: string;
}

/**
 * What is wrong with the steps of a call, given its result: each must be of this call, and be returned. Where nothing is, the
 * step that was made, if any, is the result.
 */
function faultOf({ made, earlier }: Context, result: unknown): Fault | null {
  if (made === null) return result !== undefined && result instanceof Step ? foreign(result) : null;
  if (result === made && earlier === null) return null;
  return forgotten(result === made ? (earlier ?? "") : made.target);
}

function foreign({ target }: Step): Fault {
  return { code: "foreign-step", what: `returned a step to "${target}" that this call of it did not make` };
}

/** A step that was made and not returned. */
export function forgotten(target: string): Fault {
  return { code: "step-not-returned", what: `made a step to "${target}" and did not return it` };
}

function unanswered(cell: Cell, site: SiteRow, target: string): void {
  const what = `moved to "${target}" without an answer to the request; use ctx.answer(…).next(…)`;
  violate(cell, site, "unanswered", what);
}

/** Remembers a request that is to be answered later, so that it is rejected if the agent ends before. */
function keep(cell: Cell, ask: Ask): void {
  const { own } = cell;
  own.asks ??= new Set();
  own.asks.add(ask);
}
