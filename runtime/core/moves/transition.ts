import type { Cell } from "../cell.js";
import { AgentError, type AgentErrorCode } from "../contract/error.js";
import { NOTHING } from "../graph/defaults.js";
import { DONE, type SiteRow, type StateRow } from "../graph/rows.js";
import { fail } from "../life/end.js";
import { startTimers, stopTimers } from "../sources/timers.js";
import type { Step } from "./step.js";

/** Moves where the step says, if the site declares it; else nothing of the target runs and the agent fails. */
export function move(cell: Cell, site: SiteRow, step: Step): void {
  const target = site.find(step.target);
  if (target === undefined) return refuse(cell, site, step.target);
  enter(cell, target, step.data, site.call);
}

/** Enters a state, be it the same one anew: its data and timers start afresh, deferred messages are offered again. */
export function enter(cell: Cell, target: StateRow, data: unknown, by: string): void {
  if (cell.observed) tellMoved(cell, target, by);
  if (cell.timers !== null) stopTimersOfState(cell);
  cell.mailbox.reoffer();
  cell.attempts = 0;
  cell.alert = target.interrupts !== null;
  cell.state = target;
  cell.data = dataOf(target, data);
  if (target.timers.length > 0) cell.timers = startTimers(cell, target.timers);
}

function tellMoved(cell: Cell, target: StateRow, by: string): void {
  cell.tell({ type: "moved", from: cell.state.name, to: target.name, by });
}

function stopTimersOfState(cell: Cell): void {
  stopTimers(cell.timers);
  cell.timers = null;
}

/** A state without data has an empty object all the same; the end may have no output. */
export function dataOf(target: StateRow, data: unknown): unknown {
  if (target.defaults !== null) return target.defaults.fill(data);
  return data === undefined && target !== DONE ? NOTHING : data;
}

/** An undeclared move: from where to where, what is declared, and where the spec says so. */
export function refuse(cell: Cell, site: SiteRow, to: string): void {
  const declared = site.declared.length === 0 ? "none" : site.declared.join(", ");
  const message =
    `${cell.id}: ${site.call} moved from "${cell.state.name}" to "${to}", which is not declared; ` +
    `declared: ${declared} (${site.at})`;
  fail(cell, misstep(cell, site, "illegal-transition", message, to));
}

/** Staying where a move is declared: what was returned in its place, and how to move. */
export function refuseToStay(cell: Cell, site: SiteRow, returned: string, answers: boolean): void {
  const next = answers ? "ctx.answer(…).next(…)" : "ctx.next(…)";
  const message =
    `${cell.id}: ${site.call} returned ${returned} in "${cell.state.name}", where it must move; ` +
    `return ${next} to one of: ${site.declared.join(", ")} (${site.at})`;
  fail(cell, misstep(cell, site, "illegal-transition", message, "stay"));
}

/** A handler that broke the rules of moving fails the agent: no fallback, no hook can go on from there. */
export function violate(cell: Cell, site: SiteRow, code: AgentErrorCode, what: string): void {
  const message = `${cell.id}: ${site.call} in "${cell.state.name}" ${what} (${site.at})`;
  fail(cell, misstep(cell, site, code, message));
}

function misstep(cell: Cell, site: SiteRow, code: AgentErrorCode, message: string, to?: string): AgentError {
  const from = cell.state.name;
  return new AgentError(code, message, {
    agent: cell.id,
    from,
    at: site.at,
    ...(to === undefined ? {} : { to }),
  });
}
