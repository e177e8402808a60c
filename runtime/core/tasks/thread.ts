import { misfitAtHome } from "../borders/home.js";
import { Tokens } from "../borders/tokens.js";
import { movedAway } from "../borders/transfer.js";
import { wait } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError, toError } from "../contract/error.js";
import type { ThreadResult } from "../contract/host.js";
import type { SiteRow } from "../graph/rows.js";
import { recover } from "../moves/recover.js";
import { forgotten, settleTask } from "../moves/settle.js";
import { violate } from "../moves/transition.js";

/** Runs a body on a thread of the host, while the agent waits. */
export function workOnThread(cell: Cell, context: Context, site: SiteRow): void {
  const { url, body } = cell.bodyOf(site.call);
  const { data, table, state } = cell;
  const gone = lost(cell, context);
  if (gone.length > 0) return recover(cell, context, movedBefore(cell, gone));
  const { host } = cell.system;
  const tokens = new Tokens(() => host.random());
  const run = host.threads.run({
    url,
    part: "body",
    body,
    state: state.name,
    data: table.canHoldHandles(state.name) ? tokens.out(data) : data,
    agent: table.canHoldHandles("data") ? tokens.out(cell.agentData) : cell.agentData,
    transfers: table.transfers,
    progress: cell.table.graph.progress ? (value) => context.progress(tokens.home(value)) : null,
  });
  cell.own.elsewhere = run;
  cell.noteObserved();
  if (context.reason !== null) run.cancel();
  wait<ThreadResult>(cell, context, run.result, {
    value: (_cell, _context, result) => settleThread(cell, context, site, tokens, result),
    error: (_cell, _context, thrown) => recover(cell, context, broken(cell, context, toError(thrown))),
  });
}

/** Brings home what the body changed, and its step as if it had been made here: all of it, if it is as declared. */
function settleThread(
  cell: Cell,
  context: Context,
  site: SiteRow,
  tokens: Tokens,
  result: ThreadResult,
): void {
  const { step, odd, made, thrown, gaveUp = false } = result;
  context.gaveUp = gaveUp;
  if (thrown !== undefined) {
    // The data may be frozen.
    cell.data = Object.assign({}, cell.data, result.returned);
    lost(cell, context);
    return recover(cell, context, thrown);
  }
  const { agent, data } = atHome(cell, tokens, result);
  const misfit = misfitAtHome(cell, site, { agent, target: step?.target, data });
  if (misfit !== null) {
    lost(cell, context);
    return recover(cell, context, misfit);
  }
  cell.agentData = agent;
  if (odd !== undefined) return violate(cell, site, "bad-result", `returned ${odd}, not a step`);
  if (made !== undefined) {
    const { code, what } = forgotten(made);
    return violate(cell, site, code, what);
  }
  if (step !== undefined) return settleTask(cell, context, site, context.next(step.target, data));
  cell.data = data;
  settleTask(cell, context, site, undefined);
}

/** What the body gives back, with its addresses and responders. */
function atHome({ table, state }: Cell, tokens: Tokens, { agent, step, data }: ThreadResult) {
  const home = (value: unknown, part: string) => (table.canHoldHandles(part) ? tokens.home(value) : value);
  const part = step === undefined ? state.name : step.target === "done" ? "output" : step.target;
  return { agent: home(agent, "data"), data: home(step === undefined ? data : step.data, part) };
}

function broken(cell: Cell, context: Context, cause: Error): AgentError {
  const { name, at } = cell.state;
  const loss = lossOn(cell, context);
  const message = `${cell.id}: the thread of "${name}" failed: ${cause.message}${loss} (${at})`;
  return new AgentError("thread-failed", message, { agent: cell.id, from: name, at, cause });
}

/** What was lost with a thread, for an error's message; mostly nothing. */
export function lossOn(cell: Cell, context: Context): string {
  const fields = lost(cell, context);
  return fields.length === 0 ? "" : `; what was moved to it is lost: ${fields.join(", ")}`;
}

/** Fields of the state's data whose bytes were moved away for good: another try would have none, so there is none. */
function lost({ data, state, table }: Cell, context: Context): readonly string[] {
  const fields = movedAway(data, table.transfers[state.name] ?? []);
  if (fields.length > 0) context.gaveUp = true;
  return fields;
}

function movedBefore(cell: Cell, fields: readonly string[]): AgentError {
  const { name, at } = cell.state;
  const message =
    `${cell.id}: "${name}" has no bytes to move to its thread: those of ${fields.join(", ")} were moved away before; ` +
    `give each run its own (${at})`;
  return new AgentError("thread-failed", message, { agent: cell.id, from: name, at });
}
