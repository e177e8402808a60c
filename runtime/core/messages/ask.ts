import { shown } from "../borders/misfit.js";
import { isPromise } from "../call.js";
import type { Cell } from "../cell.js";
import { AgentError, toError } from "../contract/error.js";
import type { AskOptions } from "../contract/requests.js";
import type { MessageRow } from "../graph/rows.js";
import { type DeadlineList, stopClock, type Timed } from "../tools/deadlines.js";
import { follow } from "../tools/signal.js";
import { enqueue } from "./enqueue.js";
import { unansweredBy } from "./gone.js";
import { noteAsk, type Waits } from "./waits.js";

/** How long a request waits for its response when neither the spec nor the asker says, in ms. */
export const REQUEST_TIMEOUT = 30_000;

/** Who hears of the outcome of a request, once. */
export interface Asker {
  resolve(response: unknown): void;
  reject(error: Error): void;
}

/**
 * One request under way: settled exactly once, by an answer, an error, its timeout, its asker's signal or the
 * end of the agent asked, whichever comes first. What comes later goes nowhere.
 */
export class Ask implements Timed {
  /** The agent that is asked. */
  readonly cell: Cell;
  readonly message: MessageRow;
  readonly #asker: Asker;
  /** How long its asker waits, in ms: for the error that says so. */
  #timeout = Infinity;
  /** Lets go of the asker's signal. */
  #unfollow: (() => void) | null = null;
  before: Timed | null = null;
  after: Timed | null = null;
  list: DeadlineList | null = null;
  due: number | null = null;
  settled = false;
  /** The agent that asks, if one is known to. */
  by: Cell | null = null;
  /** Where it is noted that it waits for it. */
  waits: Waits | null = null;
  /** Whether its responder was taken: who will answer is not known any more. */
  handedOn = false;
  /** Whether it takes room in a bounded mailbox, or waits in line for it. */
  queued: "inside" | "inLine" | null = null;

  constructor(cell: Cell, message: MessageRow, asker: Asker) {
    this.cell = cell;
    this.message = message;
    this.#asker = asker;
    cell.system.host.probe?.asks(this);
  }

  /** What the request is called in the spec. */
  get request(): string {
    return this.message.name;
  }

  /** A promise is no response: the asker would wait for it without a timeout. */
  answer(response: unknown): void {
    if (isPromise(response)) return this.fail(new TypeError("the response is a promise; await it first"));
    if (this.#settle()) this.#asker.resolve(response);
  }

  /** The handler failed: the asker is told what and where. */
  fail(error: Error): void {
    const cause = toError(error);
    const message = `${this.cell.id} failed to answer ${this.message.name}: ${cause.message}`;
    this.reject(new AgentError("request-failed", message, { agent: this.cell.id, cause }));
  }

  reject(error: Error): void {
    if (this.#settle()) this.#asker.reject(error);
  }

  /** The agent asked has ended, or is about to: the asker is told how. */
  gone(): void {
    this.reject(unansweredBy(this.cell, this.message.name));
  }

  /** Starts to wait: for `timeout` ms at most, and until `signal` fires. */
  wait(timeout: number, signal: AbortSignal | undefined): void {
    this.#timeout = timeout;
    if (Number.isFinite(timeout)) this.cell.system.deadlines.start(this, timeout);
    if (signal !== undefined) this.#unfollow = follow(signal, () => this.cancel(signal.reason));
  }

  timeOut(): void {
    const { id } = this.cell;
    const message = `${id} did not answer ${this.message.name} within ${this.#timeout} ms`;
    this.reject(new AgentError("request-timeout", message, { agent: id }));
  }

  /** Its asker waits no longer. */
  cancel(cause: unknown): void {
    const { id } = this.cell;
    const message = `the request ${this.message.name} to ${id} was cancelled by its asker`;
    this.reject(new AgentError("request-cancelled", message, { agent: id, cause }));
  }

  #settle(): boolean {
    if (this.settled) return false;
    this.settled = true;
    this.waits?.asks.delete(this);
    stopClock(this);
    this.#unfollow?.();
    this.cell.belongings?.asks?.delete(this);
    if (this.queued !== null) this.cell.bound?.forget(this);
    return true;
  }
}

/** Sends a request and waits for its response. Rejects with an `AgentError`; see `Ask`. */
export function ask(
  cell: Cell,
  message: MessageRow,
  payload: unknown,
  options?: AskOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const question = new Ask(cell, message, { resolve, reject });
    noteAsk(cell.system, question);
    send(question, payload, options?.timeout ?? message.timeout, options?.signal);
  });
}

/** Sends a request, unless it is settled already. It waits for `timeout` ms at most. */
export function send(
  question: Ask,
  payload: unknown,
  timeout: number = REQUEST_TIMEOUT,
  signal?: AbortSignal,
): void {
  const { cell, message } = question;
  if (question.settled) return;
  if (!isTime(timeout)) return question.reject(noTime(cell.id, `${message.name} to ${cell.id}`, timeout));
  question.wait(timeout, signal);
  if (!question.settled) void enqueue(cell, { index: message.index, payload, ask: question, source: null });
}

/** Whether a value is a time to wait, in ms; `Infinity` is. */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

export function noTime(agent: string, request: string, timeout: unknown): AgentError {
  const message = `the timeout of a request (${request}) is a number of ms from 0 up, not ${shown(timeout)}`;
  return new AgentError("usage", message, { agent });
}
