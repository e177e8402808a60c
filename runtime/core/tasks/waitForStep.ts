import { wait } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import type { SiteRow } from "../graph/rows.js";
import { recover } from "../moves/recover.js";
import { settleTask } from "../moves/settle.js";

/** Waits for what the task of a state leads to. */
export function waitForStep(cell: Cell, context: Context, site: SiteRow, result: PromiseLike<unknown>): void {
  wait(
    cell,
    context,
    result,
    (value) => settleTask(cell, context, site, value),
    (thrown) => recover(cell, context, thrown),
  );
}
