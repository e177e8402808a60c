import { callHandler, giveUpOn, isAwaited } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import type { SiteRow, StateRow } from "../graph/rows.js";
import { leave } from "../life/hook.js";
import { receiveInterrupt } from "../messages/receive.js";
import { recover } from "../moves/recover.js";
import { settleTask } from "../moves/settle.js";
import { takeInterrupt } from "./interruptWork.js";
import { perform } from "./perform.js";
import { lossOn, workOnThread } from "./thread.js";
import { waitForStep } from "./waitForStep.js";

/** Runs the body of the task that the agent is in, once. */
export function work(cell: Cell, state: StateRow, site: SiteRow): void {
  if ((state.interrupts !== null || cell.stopped !== null) && turnAway(cell, state)) return;
  if (state.isElsewhere) return workElsewhere(cell, state, site);
  const context = new Context(cell, null, true);
  let result: unknown;
  try {
    result = callHandler(context, site, cell.data);
  } catch (thrown) {
    return recover(cell, context, thrown);
  }
  if (!isAwaited(context, result)) return settleTask(cell, context, site, result);
  waitForStep(cell, context, result);
  limit(cell, context);
}

/** Does what comes before the body, if anything does: a message that interrupts it, or an end that was asked for. */
function turnAway(cell: Cell, state: StateRow): boolean {
  const message = state.interrupts === null ? null : takeInterrupt(cell);
  if (message !== null) receiveInterrupt(cell, message);
  else if (cell.stopped !== null && !state.leadsToEvents) leave(cell);
  else return false;
  return true;
}

function workElsewhere(cell: Cell, { mode }: StateRow, site: SiteRow): void {
  const context = new Context(cell, null, true);
  if (mode === "sync") workOnThread(cell, context, site);
  else perform(cell, context, site);
  limit(cell, context);
}

/** Starts the clock of the state's timeout for a call that is awaited. */
function limit(cell: Cell, context: Context): void {
  const ms = cell.state.timeout;
  if (ms === undefined || cell.waiting !== context) return;
  cell.own.timeout = cell.system.deadlines.set(ms, () => timedOut(cell, context, ms));
}

function timedOut(cell: Cell, context: Context, ms: number): void {
  const { id, state } = cell;
  const error = new AgentError(
    "timeout",
    `${id}: "${state.name}" took longer than ${ms} ms${lossOn(cell, context)} (${state.at})`,
    {
      agent: id,
      from: state.name,
      at: state.at,
    },
  );
  giveUpOn(cell, context, error, () => recover(cell, context, error));
}
