import { Address as AgentAddress } from "./address.js";
import { type Cancellation, whenFired } from "./cancellation.js";
import type { Cell } from "./cell.js";
import type { Context } from "./context.js";
import type { Address, Spawnable } from "./contract.js";
import { INTERRUPT_DEADLINE } from "./interrupt.js";
import { quiet } from "./quiet.js";
import { noteRun } from "./waits.js";

/**
 * Runs an agent inside another one, for one of its calls. When one of `until` fires, the inner agent is interrupted;
 * when the outer agent is over, the inner one is ended at once.
 */
export function runInside<Output>(
  call: Context,
  until: ReadonlySet<Cancellation>,
  agent: Spawnable<Address<Output>, Output>,
): Promise<Output> {
  const { cell } = call;
  const address = agent.spawn({ system: cell.system });
  const unlisten = whenFired(until, () => {
    void address.interrupt({ deadline: timeLeft(cell) });
  });
  const end = () => {
    unlisten();
    void address.interrupt({ deadline: 0 });
  };
  const ended = address instanceof AgentAddress ? noteRun(call, address.$cell) : null;
  cell.inner ??= new Set();
  cell.inner.add(end);
  const output = address.done.finally(() => {
    unlisten();
    ended?.();
    cell.inner?.delete(end);
  });
  return quiet(output);
}

/** How long an agent may take that runs inside this one, in ms: not longer than this one has. */
function timeLeft({ over, escalation, system }: Cell): number {
  if (over) return 0;
  return escalation === null ? INTERRUPT_DEADLINE : escalation.due - system.host.now();
}
