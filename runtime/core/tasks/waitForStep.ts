import { wait } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { recover } from "../moves/recover.js";
import { settleTask } from "../moves/settle.js";
import type { Outcome } from "../waiters.js";

/** Waits for what the task of a state leads to. */
export function waitForStep(cell: Cell, context: Context, result: PromiseLike<unknown>): void {
  wait(cell, context, result, SETTLED);
}

const SETTLED: Outcome = {
  value: (cell, context, value) => {
    const { site } = cell.state;
    if (site !== null) settleTask(cell, context, site, value);
  },
  error: recover,
};
