import { callHandler, giveUpOn, isAwaited } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import { AgentError, InvariantError } from "../contract/error.js";
import { leave } from "../life/hook.js";
import { receiveInterrupt } from "../messages/receive.js";
import { recover } from "../moves/recover.js";
import { settleTask } from "../moves/settle.js";
import { takeInterrupt } from "./interruptWork.js";
import { perform } from "./perform.js";
import { lossOn, workOnThread } from "./thread.js";
import { waitForStep } from "./waitForStep.js";

/** Runs the body of the task that the agent is in, once. */
export function work(cell: Cell): void {
  const { state } = cell;
  const { site } = state;
  if (site === null) throw new InvariantError(`state "${state.name}" has no body`);
  const message = state.interrupts === null ? null : takeInterrupt(cell);
  if (message !== null) return receiveInterrupt(cell, message);
  if (cell.stopped !== null && !state.leadsToEvents) return leave(cell);
  const context = new Context(cell);
  context.isWork = true;
  if (state.mode === "sync") {
    workOnThread(cell, context, site);
    return limit(cell, context);
  }
  if (state.mode === "custom") {
    perform(cell, context, site);
    return limit(cell, context);
  }
  let result: unknown;
  try {
    result = callHandler(context, site.call, cell.data, context);
  } catch (thrown) {
    return recover(cell, context, thrown);
  }
  if (!isAwaited(context, result)) return settleTask(cell, context, site, result);
  waitForStep(cell, context, site, result);
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
