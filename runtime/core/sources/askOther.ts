import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import { isTime, noTime, REQUEST_TIMEOUT } from "../messages/ask.js";
import { follow } from "../tools/signal.js";

/** How an agent waits for whom it asks: `timeout` in ms. */
export interface Patience {
  readonly timeout?: number;
  readonly signal: AbortSignal;
}

/**
 * Asks one that is no agent. As with an agent, its answer settles the request, or the timeout, or the asker's signal,
 * whichever comes first; what comes later goes nowhere.
 */
export async function askOther(
  { id, system }: Cell,
  request: string,
  { timeout = REQUEST_TIMEOUT, signal }: Patience,
  ask: () => unknown,
): Promise<unknown> {
  if (!isTime(timeout)) throw noTime(id, `${request} by ${id}`, timeout);
  let release = () => {};
  const cut = new Promise<never>((_, reject) => {
    const late = () => reject(timedOut(id, request, timeout));
    const deadline = Number.isFinite(timeout) ? system.deadlines.set(timeout, late) : null;
    const unfollow = follow(signal, () => reject(cancelled(id, request, signal.reason)));
    release = () => {
      deadline?.cancel();
      unfollow();
    };
  });
  // Where asking itself fails, nobody looks at it.
  cut.catch(() => {});
  try {
    return await Promise.race([cut, system.apart(ask)]);
  } finally {
    release();
  }
}

function timedOut(agent: string, request: string, timeout: number): AgentError {
  const message = `whoever ${agent} has asked did not answer ${request} within ${timeout} ms`;
  return new AgentError("request-timeout", message, { agent });
}

function cancelled(agent: string, request: string, cause: unknown): AgentError {
  const message = `the request ${request} of ${agent} was cancelled by its asker`;
  return new AgentError("request-cancelled", message, { agent, cause });
}
