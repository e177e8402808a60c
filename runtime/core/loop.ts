import type { Cell } from "./cell.js";
import { AgentError, toError } from "./contract/error.js";
import { end, fail } from "./life/end.js";
import { heed } from "./life/hook.js";
import { molt } from "./life/molt.js";
import { receive } from "./messages/receive.js";
import { READY, RUNNING } from "./status.js";
import { interruptWork } from "./tasks/interruptWork.js";
import { work } from "./tasks/task.js";

/**
 * Lets an agent run: state after state and message after message, without a promise as long as its handlers return
 * values, until it waits, ends, has nothing to do, or has had its share. One that has ended in the line has no turn, and one that
 * was started again meanwhile only one.
 */
export function run(cell: Cell): void {
  if (cell.status !== READY) return;
  const { system } = cell;
  // A message that interrupts it may give it its turn in the middle of another's.
  const { running } = system;
  system.running = cell;
  try {
    live(cell);
  } catch (thrown) {
    crash(cell, toError(thrown));
  }
  system.running = running;
}

function live(cell: Cell): void {
  const { scheduler } = cell.system;
  const { back } = cell;
  cell.status = RUNNING;
  if (back !== null) {
    cell.back = null;
    back(cell);
  }
  while (cell.running) {
    advance(cell);
    if (scheduler.spent() && cell.running) {
      cell.status = READY;
      scheduler.enqueue(cell);
    }
  }
  if (cell.alert) interruptWork(cell);
}

function advance(cell: Cell): void {
  const { state, stopped } = cell;
  if (stopped?.unheeded) return heed(cell, stopped);
  if (state.site !== null) work(cell, state, state.site);
  else if (state.mode === "events") receive(cell);
  else if (state.mode === "done") complete(cell);
  else molt(cell);
}

function complete(cell: Cell): void {
  end(cell, { reason: "done", output: cell.data });
}

/** What no handler's own catch covers, such as data with a getter that throws, fails this agent and no other; one that has ended already has nobody else to tell. */
function crash(cell: Cell, cause: Error): void {
  const { id, state } = cell;
  const details = { agent: id, from: state.name, at: state.at, cause };
  const error = new AgentError(
    "handler-failed",
    `${id} failed in "${state.name}": ${cause.message}`,
    details,
  );
  if (cell.over) cell.system.host.report(error);
  else fail(cell, error);
}
