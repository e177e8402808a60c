import { describe } from "../borders/describe.js";
import { Tokens } from "../borders/tokens.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError, toError } from "../contract/error.js";
import type { ThreadResult, ThreadRun } from "../contract/host.js";
import { type Cancellation, whenFired } from "../tools/cancellation.js";
import { quiet } from "../tools/quiet.js";
import type { Many, ThreadTask } from "./threadTask.js";

/**
 * Maps items on threads of the host, for one call of a handler. When one of `until` fires, so is the map to stop; when its
 * agent is over, or the call is given up, its threads are ended.
 */
export function mapOnThreads<Input, Output>(
  { cell, life }: Context,
  until: ReadonlySet<Cancellation>,
  task: ThreadTask<Input, Output>,
  many: Many<Input>,
): Promise<Output[]> {
  if (life.over) return quiet(Promise.reject(life.reason));
  if (typeof task?.map !== "function") return Promise.reject(noTask(cell, task));
  const { host } = cell.system;
  const tokens = new Tokens(() => host.random());
  const { url, map: body } = task;
  const { name: state } = cell.state;
  const job = {
    url,
    part: "map",
    body,
    state,
    data: tokens.out(many),
    agent: undefined,
    transfers: {},
    progress: null,
  } as const;
  const run = host.threads.run(job);
  const mapped = settled(cell, until, run).then((result) => outputsOf(tokens, result) as Output[]);
  return quiet(mapped);
}

/** What a run comes to; rejects as soon as one of `until` fires. */
function settled(cell: Cell, until: ReadonlySet<Cancellation>, run: ThreadRun): Promise<ThreadResult> {
  const terminate = () => run.terminate();
  const { own } = cell;
  own.inner ??= new Set();
  own.inner.add(terminate);
  return new Promise((resolve, reject) => {
    const unlisten = whenFired(until, (reason) => {
      // An interrupt asks; a timeout, like the agent's end, does not.
      if (cell.stopped !== null && !cell.over) run.cancel();
      else terminate();
      reject(reason);
    });
    const leave = () => {
      unlisten();
      own.inner?.delete(terminate);
    };
    run.result.then(resolve, (error: unknown) => reject(broken(cell, toError(error)))).then(leave);
  });
}

function outputsOf(tokens: Tokens, { thrown, step }: ThreadResult): unknown {
  if (thrown !== undefined) throw thrown;
  return tokens.home(step?.data);
}

function broken(cell: Cell, cause: Error): AgentError {
  const { name, at } = cell.state;
  const message = `${cell.id}: a thread of ctx.parallel in "${name}" failed: ${cause.message} (${at})`;
  return new AgentError("thread-failed", message, { agent: cell.id, from: name, at, cause });
}

function noTask(cell: Cell, found: unknown): AgentError {
  const message = `${cell.id}: ctx.parallel takes a threadTask, not ${describe(found)}`;
  return new AgentError("usage", message, { agent: cell.id, from: cell.state.name });
}
