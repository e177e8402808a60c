import type { Ask } from "./ask.js";
import { close, resume } from "./call.js";
import type { Cell } from "./cell.js";
import { Context, sleep } from "./context.js";
import { end } from "./end.js";
import type { Message } from "./message.js";
import { Answered, Step } from "./step.js";
import type { SiteRow, StanceRow } from "./table.js";
import { describe, isOwn, move, refuse, violate } from "./transition.js";

/** Acts on what the body of a task, or its fallback, returned. */
export function settleTask(cell: Cell, context: Context, site: SiteRow, result: unknown): void {
  const { made, turn } = context;
  close(cell, context);
  if (cell.over) return;
  if (result instanceof Step) return take(cell, context, turn, site, result);
  if (made !== null) return forgotten(cell, site, made);
  const repeats = cell.state.repeat >= 0 && site === cell.state.site;
  if (result !== undefined)
    return violate(cell, site, "bad-result", `returned ${describe(result)}, not a step`);
  if (repeats) return again(cell, cell.state.repeat);
  violate(cell, site, "bad-result", "returned nothing; it must return what ctx.next(…) gives");
}

/** Runs the body of the state again, after a pause of `ms`; an interrupted agent ends instead. */
export function again(cell: Cell, ms: number): void {
  if (cell.stopped !== null) return end(cell, { reason: "interrupted" });
  if (ms > 0) pause(cell, ms, () => {});
}

/** Waits without a call of the user's; an interrupt ends the agent there. */
export function pause(cell: Cell, ms: number, then: () => void): void {
  const context = new Context(cell);
  cell.status = "waiting";
  cell.waiting = context;
  sleep(cell, ms, cell.signal).then(
    () => resume(cell, context, then),
    () => resume(cell, context, () => end(cell, { reason: "interrupted" })),
  );
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
  const { made, turn } = context;
  const { ask } = message;
  close(cell, context);
  if (stance.later && ask !== null && !ask.settled && !cell.over) keep(cell, ask);
  if (cell.over) return ask?.gone();
  if (result instanceof Step) {
    if (ask !== null && !ask.settled && !stance.later) return unanswered(cell, site, ask, result.target);
    return take(cell, context, turn, site, result);
  }
  if (made !== null) return forgotten(cell, site, made);
  if (!site.stay) return refuse(cell, site, "stay");
  if (ask !== null && !stance.later && !(result instanceof Answered)) ask.answer(result);
  else if (ask === null && result !== undefined) {
    return violate(
      cell,
      site,
      "bad-result",
      `returned ${describe(result)}; it returns a step, or nothing to stay`,
    );
  }
  if (cell.system.observed) {
    cell.tell({ type: "handled", state: cell.state.name, message: cell.nameOf(message) });
  }
}

function take(cell: Cell, context: Context, turn: number, site: SiteRow, step: Step): void {
  if (isOwn(step, context, turn)) return move(cell, site, step);
  const what = `returned ${describe(step)} that this call of it did not make`;
  violate(cell, site, "foreign-step", what);
}

function forgotten(cell: Cell, site: SiteRow, target: string): void {
  violate(cell, site, "step-not-returned", `made a step to "${target}" and did not return it`);
}

function unanswered(cell: Cell, site: SiteRow, ask: Ask, target: string): void {
  const what = `moved to "${target}" without an answer to the request; use ctx.answer(…).next(…)`;
  ask.gone();
  violate(cell, site, "unanswered", what);
}

/** Remembers a request that is to be answered later, so that it is rejected if the agent ends before. */
function keep(cell: Cell, ask: Ask): void {
  cell.asks ??= new Set();
  cell.asks.add(ask);
}
