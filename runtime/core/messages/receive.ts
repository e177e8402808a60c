import { callBare, callHandler, invoke, isAwaited, wait } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import { AgentError, failureOf, InvariantError, isAgentError, ownError, toError } from "../contract/error.js";
import type { SiteRow, StanceRow, StateRow } from "../graph/rows.js";
import { leave, tellFailed } from "../life/hook.js";
import { failWork } from "../moves/recover.js";
import { settleMessage } from "../moves/settle.js";
import { enter } from "../moves/transition.js";
import { IDLE } from "../status.js";
import type { Outcome } from "../waiters.js";
import { dead } from "./enqueue.js";
import type { Message } from "./message.js";

/** Takes the next message and does with it what the state says; without one the agent rests. */
export function receive(cell: Cell): void {
  const message = cell.mailbox.take();
  if (message === null) return rest(cell);
  if (message.ask?.settled) return;
  const { source } = message;
  const stance = source === null ? cell.state.stances[message.index] : source.stanceOn(message);
  if (stance === undefined) return;
  if (stance.defers) return defer(cell, message);
  if (cell.bound !== null) cell.bound.leave(message);
  act(cell, message, stance);
}

/** Does what the task says with a message that interrupted it. */
export function receiveInterrupt(cell: Cell, message: Message): void {
  const stance = cell.state.interrupts?.[message.index];
  if (stance === undefined) throw new InvariantError(`"${cell.state.name}" is interrupted by what cannot`);
  cell.bound?.leave(message);
  act(cell, message, stance);
}

function act(cell: Cell, message: Message, stance: StanceRow): void {
  if (stance.site !== null) handle(cell, message, stance, stance.site);
  else actAlone(cell, message, stance);
}

/** Does with a message what needs no handler. */
function actAlone(cell: Cell, message: Message, stance: StanceRow): void {
  if (stance.target !== null) go(cell, message, stance.target);
  else if (stance.ignores) ignore(cell, message);
  else unexpected(cell, message);
}

/** Keeps a message for a later state. */
function defer(cell: Cell, message: Message): void {
  cell.mailbox.defer(message);
  if (cell.observed) {
    cell.tell({ type: "deferred", state: cell.state.name, message: cell.nameOf(message) });
  }
}

/** An interrupted agent ends here: between messages, when none is left, and no child either. */
function rest(cell: Cell): void {
  if (cell.stopped === null || cell.hasChildren) cell.status = IDLE;
  else leave(cell);
}

function go(cell: Cell, message: Message, target: StateRow): void {
  message.ask?.answer(undefined);
  enter(cell, target, undefined, cell.nameOf(message));
}

function handle(cell: Cell, message: Message, stance: StanceRow, site: SiteRow): void {
  const context = new Context(cell, message);
  cell.asked = message.ask;
  let result: unknown;
  try {
    result = message.source?.bare ? callBare(context, site) : callHandler(context, site, message.payload);
  } catch (thrown) {
    return failed(cell, message, stance, site, thrown);
  }
  if (isAwaited(context, result)) wait(cell, context, result, new Handling(message, stance, site));
  else settleMessage(cell, context, message, stance, site, result);
}

/** What follows when the handler of a message has returned a promise. */
class Handling implements Outcome {
  readonly #message: Message;
  readonly #stance: StanceRow;
  readonly #site: SiteRow;

  constructor(message: Message, stance: StanceRow, site: SiteRow) {
    this.#message = message;
    this.#stance = stance;
    this.#site = site;
  }

  value(cell: Cell, context: Context, value: unknown): void {
    settleMessage(cell, context, this.#message, this.#stance, this.#site, value);
  }

  error(cell: Cell, _context: Context, thrown: unknown): void {
    failed(cell, this.#message, this.#stance, this.#site, thrown);
  }
}

/**
 * A handler threw: its own fallback takes the error, else whoever asked, else the agent's `failed` hook. One that was
 * to lead out of interrupted work fails that work.
 */
function failed(cell: Cell, message: Message, stance: StanceRow, site: SiteRow, thrown: unknown): void {
  const error = toError(thrown);
  const { fallback } = stance;
  if (cell.over) return;
  if (fallback === null) return unhandled(cell, message, site, error);
  cell.noteFailure(site.call, error, "fallback");
  const context = new Context(cell, message);
  invoke(
    cell,
    context,
    fallback.call,
    stance.isReply ? [error, context] : [error, message.payload, context],
    (result) => settleMessage(cell, context, message, stance, fallback, result),
    (second) => unhandled(cell, message, fallback, second),
  );
}

function unhandled(cell: Cell, message: Message, site: SiteRow, error: Error): void {
  const { ask } = message;
  if (cell.state.mode !== "events") {
    ask?.fail(error);
    return failWork(cell, site, error);
  }
  if (ask !== null && !ask.settled) {
    cell.noteFailure(site.call, error, "asker");
    return ask.fail(error);
  }
  const { stopped } = cell;
  if (stopped !== null && (error === stopped.error || error.name === "AbortError")) {
    return cell.noteFailure(site.call, error, "interrupt");
  }
  tellFailed(cell, site.call, failureOf(cell, whatFailed(message, site), site.at, error));
}

function whatFailed(message: Message, { call }: SiteRow): string {
  const about = message.source?.about?.(message);
  return about === undefined ? call : `${call}, told of ${about},`;
}

function ignore(cell: Cell, message: Message): void {
  const { id, state } = cell;
  const text = `${id} ignores ${cell.nameOf(message)} in state "${state.name}" (${state.at})`;
  message.ask?.reject(new AgentError("unanswered", text, { agent: id, from: state.name, at: state.at }));
  dead(cell, message, "ignored");
}

/** An error of something of the agent's own, such as that of the agent that it has asked. */
function errorOfSource(cell: Cell, name: string, cause: Error): AgentError {
  const code = isAgentError(cause) ? cause.code : undefined;
  return ownError(cell, cause) ?? failureOf(cell, name, cell.state.at, cause, code);
}

/** No stance: an error that the asker or the `failed` hook sees. What is itself an error is one it sees. */
function unexpected(cell: Cell, message: Message): void {
  const { payload } = message;
  if (message.source !== null && payload instanceof Error) {
    return tellFailed(cell, cell.nameOf(message), errorOfSource(cell, cell.nameOf(message), payload));
  }
  const { id, state } = cell;
  const text =
    `${id}: message ${cell.nameOf(message)} came in state "${state.name}", which has no stance on it ` +
    `(${state.at}); declare handle, defer or ignore for it, or otherwise`;
  const error = new AgentError("unexpected-message", text, { agent: id, from: state.name, at: state.at });
  message.ask?.reject(error);
  dead(cell, message, "unexpected");
  if (message.ask === null) tellFailed(cell, cell.nameOf(message), error);
}
