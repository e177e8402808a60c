import type { Cell } from "./cell.js";
import { AgentError } from "./contract/error.js";
import { type Cancellation, whenFired } from "./tools/cancellation.js";
import { quiet } from "./tools/quiet.js";

/** Waits by the host's clock; rejects with the reason as soon as one of `until` fires. */
export function sleep(cell: Cell, ms: number, until: ReadonlySet<Cancellation>): Promise<void> {
  if (!(ms >= 0)) {
    const message = `${cell.id}: a time to sleep is a number of ms from 0 up, not ${String(ms)}`;
    return Promise.reject(new AgentError("usage", message, { agent: cell.id }));
  }
  const slept = new Promise<void>((resolve, reject) => {
    const timer = cell.system.host.after(ms, () => {
      release();
      resolve();
    });
    const release = whenFired(until, (reason) => {
      timer.cancel();
      reject(reason);
    });
  });
  return quiet(slept);
}
