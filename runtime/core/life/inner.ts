import { isPromise } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import type { Address, Spawnable } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import { Address as AgentAddress } from "../messages/address.js";
import { noteRun } from "../messages/waits.js";
import { PipelineAddress } from "../pipeline/address.js";
import { noInputs } from "../pipeline/feed.js";
import { LIFE } from "../pipeline/life.js";
import { attempt } from "../tools/attempt.js";
import { type Cancellation, whenFired } from "../tools/cancellation.js";
import { canIterate } from "../tools/iterate.js";
import { quiet } from "../tools/quiet.js";
import { INTERRUPT_DEADLINE } from "./interrupt.js";

/**
 * Runs an agent inside another one, for one of its calls; a pipeline is given inputs. When one of `until` fires, the inner agent is interrupted;
 * when the outer agent is over, the inner one is ended at once, or not even started.
 */
export function runInside(
  call: Context,
  until: ReadonlySet<Cancellation>,
  agent: Pick<Spawnable<Address>, "spawn">,
  inputs?: unknown,
): Promise<unknown> {
  const { cell, life } = call;
  if (life.over) return quiet(Promise.reject(life.reason));
  if (isPipeline(agent) && !canIterate(inputs)) throw noInputs(cell.id, "ctx.run() of a pipeline", inputs);
  const address = agent.spawn({ system: cell.system });
  const done: unknown = address instanceof PipelineAddress ? address.$run(inputs) : address.done;
  if (!isPromise(done)) throw noAgent(cell);
  const interrupt = (deadline: number) => attempt(cell.system.host, () => address.interrupt({ deadline }));
  const unlisten = whenFired(until, () => interrupt(timeLeft(cell)));
  const end = () => {
    unlisten();
    interrupt(0);
  };
  const ended = address instanceof AgentAddress ? noteInner(call, address.$cell) : null;
  const { own } = cell;
  own.inner ??= new Set();
  own.inner.add(end);
  const output = Promise.resolve(done).finally(() => {
    unlisten();
    ended?.();
    own.inner?.delete(end);
  });
  return quiet(output);
}

function isPipeline(agent: unknown): boolean {
  return typeof agent === "object" && agent !== null && LIFE in agent;
}

function noteInner(call: Context, inner: Cell): () => void {
  inner.own.outer = call.cell;
  return noteRun(call, inner);
}

function noAgent({ id, state }: Cell): AgentError {
  const message = `${id}: ctx.run() takes an agent that has yet to be started: what was started has no \`done\``;
  return new AgentError("usage", message, { agent: id, from: state.name, at: state.at });
}

/** How long an agent may take that runs inside this one, in ms: not longer than this one has. */
function timeLeft({ over, belongings, system }: Cell): number {
  if (over) return 0;
  const escalation = belongings?.escalation ?? null;
  return escalation === null ? INTERRUPT_DEADLINE : escalation.due - system.host.now();
}
