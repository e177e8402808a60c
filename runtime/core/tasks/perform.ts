import { describe } from "../borders/describe.js";
import { isPromise } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import type { Stoppable } from "../contract/host.js";
import type { Performance, Performer } from "../contract/performer.js";
import type { SiteRow } from "../graph/rows.js";
import { forgetAsked } from "../messages/waits.js";
import { recover } from "../moves/recover.js";
import { settleTask } from "../moves/settle.js";
import { violate } from "../moves/transition.js";
import { attempt } from "../tools/attempt.js";
import { waitForStep } from "./waitForStep.js";

/** Lets the performer of a `custom` state do its work, while the agent waits. */
export function perform(cell: Cell, context: Context, site: SiteRow): void {
  let begun: unknown;
  let result: unknown;
  try {
    begun = started(cell, context, site);
    if (isPerformance(begun)) result = begun.result;
  } catch (thrown) {
    return recover(cell, context, thrown);
  }
  if (!isPerformance(begun)) {
    const what = `gave ${describe(begun)} when it was started, not { result }`;
    return violate(cell, site, "bad-result", what);
  }
  if (!isPromise(result)) return settleTask(cell, context, site, result);
  const run = stoppable(cell, begun);
  if (cell.over) run.terminate();
  else cell.own.elsewhere = run;
  if (!cell.over && context.reason !== null) run.cancel();
  waitForStep(cell, context, result);
}

/** Starts the performer. Whatever it asks is known to be asked by this call, as with handlers. */
function started(cell: Cell, context: Context, { call }: SiteRow): unknown {
  const { system } = cell;
  const performer: unknown = cell.agent[call];
  const start = () => (performer as Performer<unknown, unknown, unknown>).start(cell.data, context);
  forgetAsked(cell);
  return system.within(context, start);
}

function isPerformance(value: unknown): value is Performance<unknown> {
  return typeof value === "object" && value !== null && "result" in value;
}

/** What a performer throws when it is to stop is reported, and stops nothing else. */
function stoppable(cell: Cell, begun: Performance<unknown>): Stoppable {
  const { host } = cell.system;
  return {
    cancel: () => attempt(host, () => begun.cancel?.()),
    terminate: () => attempt(host, () => begun.terminate?.()),
  };
}
