import { invoke } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import type { Ended } from "../contract/address.js";
import { type AgentError, hookError, ownError } from "../contract/error.js";
import { end } from "./end.js";
import type { Interruption } from "./interruption.js";

/**
 * An error after which the agent lives on, as in CRB. Its `failed` hook hears of it and may throw to end the agent;
 * where there is none, observers hear of it, and where there are none either, a person does. Goes on with `then`.
 */
export function tellFailed(cell: Cell, by: string, error: AgentError, then: () => void = nothing): void {
  cell.noteFailure(by, error, "hook");
  if (cell.agent["failed"] !== undefined) {
    const context = new Context(cell);
    invoke(cell, context, "failed", [error], then, (second) => {
      const last = ownError(cell, second) ?? hookError(cell, "failed", second);
      end(cell, { reason: "failed", error: last }, true);
    });
    return;
  }
  if (!cell.system.heard) cell.system.host.report(error);
  then();
}

/** Tells the hook `interrupted` that the agent is asked to end, if it has yet to hear of it. Goes on with `then`. */
export function tellInterrupted(cell: Cell, then: () => void = nothing): void {
  const { stopped } = cell;
  if (stopped === null || !stopped.unheard) return then();
  stopped.unheard = false;
  invoke(cell, new Context(cell), "interrupted", [], then, (cause) => {
    tellFailed(cell, "interrupted", hookError(cell, "interrupted", cause), then);
  });
}

/**
 * What an agent that was asked to end does first, between two handlers: its hook hears of it. One whose supervisor will start
 * it again ends here: what is queued is for the next life.
 */
export function heed(cell: Cell, stopped: Interruption): void {
  stopped.unheeded = false;
  if (cell.keeps && !cell.hasChildren) leave(cell);
  else tellInterrupted(cell);
}

/** Ends an agent that was asked to. */
export function leave(cell: Cell, error?: Error): void {
  const ended: Ended = error === undefined ? { reason: "interrupted" } : { reason: "interrupted", error };
  tellInterrupted(cell, () => end(cell, ended));
}

function nothing(): void {}
