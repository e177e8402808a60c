import { describe } from "../borders/describe.js";
import { resume } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import type { SiteRow, StanceRow } from "../graph/table.js";
import { leave } from "../life/hook.js";
import type { Ask } from "../messages/ask.js";
import type { Message } from "../messages/message.js";
import { Answered, Step } from "./step.js";
import { move, refuseToStay, violate } from "./transition.js";

/** Acts on what the body of a task, or its fallback, returned. */
export function settleTask(cell: Cell, context: Context, site: SiteRow, result: unknown): void {
  const fault = faultOf(context, result);
  context.close();
  if (!cell.running) return;
  if (fault !== null) return violate(cell, site, fault.code, fault.what);
  if (context.made !== null) return move(cell, site, context.made);
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
  const context = new Context(cell);
  context.isWork = true;
  cell.status = "waiting";
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
  const fault = faultOf(context, result);
  const { ask } = message;
  context.close();
  if (!cell.running) return;
  if (fault !== null) return violate(cell, site, fault.code, fault.what);
  if (ask !== null && !ask.settled && stance.later) keep(cell, ask);
  const { made } = context;
  if (made !== null) {
    if (ask !== null && !ask.settled && !stance.later) return unanswered(cell, site, made.target);
    return move(cell, site, made);
  }
  if (!site.stay) return mustMove(cell, site, result, ask !== null && !stance.later);
  if (ask !== null && !stance.later) respond(cell, site, ask, result);
  else if (result !== undefined) {
    const what = `returned ${describe(result)}; it returns a step, or nothing to stay`;
    return violate(cell, site, "bad-result", what);
  }
  if (!cell.over && cell.observed) {
    cell.tell({ type: "handled", state: cell.state.name, message: cell.nameOf(message) });
  }
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
  if (result === made && earlier === null) return null;
  if (made !== null) return forgotten(result === made ? (earlier ?? "") : made.target);
  if (!(result instanceof Step)) return null;
  return {
    code: "foreign-step",
    what: `returned a step to "${result.target}" that this call of it did not make`,
  };
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
