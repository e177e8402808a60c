import { wait } from "./call.js";
import type { Cell } from "./cell.js";
import type { Context } from "./context.js";
import { AgentError, toError } from "./error.js";
import { misfitAtHome } from "./home.js";
import type { ThreadResult } from "./host.js";
import { recover } from "./recover.js";
import { forgotten, settleTask } from "./settle.js";
import type { SiteRow } from "./table.js";
import { Tokens } from "./tokens.js";
import { violate } from "./transition.js";

/** Runs a body on a thread of the host, while the agent waits. */
export function workOnThread(cell: Cell, context: Context, site: SiteRow): void {
  const { url, body } = cell.bodyOf(site.call);
  const { data } = cell;
  const { host } = cell.system;
  const tokens = new Tokens(() => host.random());
  const run = host.threads.run({
    url,
    part: "body",
    body,
    state: cell.state.name,
    data: tokens.out(data),
    agent: tokens.out(cell.agentData),
    progress: cell.table.graph.progress ? (value) => context.progress(tokens.home(value)) : null,
  });
  cell.thread = run;
  if (cell.stopped !== null) run.cancel();
  const back = (result: ThreadResult) => settleThread(cell, context, site, tokens, result);
  wait(cell, context, run.result, back, (thrown) => {
    cell.thread = null;
    recover(cell, context, broken(cell, toError(thrown)));
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
  cell.thread = null;
  context.gaveUp = gaveUp;
  if (thrown !== undefined) return recover(cell, context, thrown);
  const agent = tokens.home(result.agent);
  const data = tokens.home(step === undefined ? result.data : step.data);
  const misfit = misfitAtHome(cell, site, { agent, target: step?.target, data });
  if (misfit !== null) return recover(cell, context, misfit);
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

function broken(cell: Cell, cause: Error): AgentError {
  const { name, at } = cell.state;
  const message = `${cell.id}: the thread of "${name}" failed: ${cause.message} (${at})`;
  return new AgentError("thread-failed", message, { agent: cell.id, from: name, at, cause });
}
