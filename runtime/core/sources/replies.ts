import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError, toError } from "../contract/error.js";
import type { AskOptions } from "../contract/requests.js";
import { unknownName } from "../contract/unknownName.js";
import { NOTHING } from "../graph/defaults.js";
import type { AskGraph } from "../graph/graph.js";
import { DEFER, FAILURE, type StanceRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import { Address } from "../messages/address.js";
import { Ask, type Asker, send } from "../messages/ask.js";
import { enqueue, molted } from "../messages/enqueue.js";
import { type Message, OWN, type Source } from "../messages/message.js";
import { type Cancellation, type Listener, stopListening } from "../tools/cancellation.js";
import { askOther, type Patience } from "./askOther.js";

/**
 * Makes a request whose response comes back as a message. `args`: who is asked, the payload, the tag if the spec has one,
 * and how to wait. Throws a `usage` error when the spec has no replies to it, or nobody is there to be asked.
 */
export function askForReply({ cell, life }: Context, request: string, args: readonly unknown[]): void {
  const graph = graphOf(cell, request);
  if (life.over) return;
  const [to, payload = NOTHING] = args;
  const reply = new Reply(life, request, graph, graph.tagged ? args[2] : undefined);
  const options = optionsOf(cell, reply, args[graph.tagged ? 3 : 2]);
  if (to instanceof Address) askAgent(cell, reply, to.$cell, payload, options);
  else askAny(cell, reply, to, payload, options);
}

/** The response to one request, once it is there; or an error in its place. */
class Reply implements Source, Asker, Listener {
  readonly name: string;
  readonly tag: unknown;
  readonly bare = false;
  readonly request: string;
  readonly graph: AskGraph;
  /**
   * It waits no longer than the agent lives. One that supervises and is asked to end goes on handling messages, and responses
   * among them.
   */
  readonly until: Cancellation;
  readonly #cell: Cell;
  readonly #life: Life;
  /** What it waits for, if that is an agent. */
  #ask: Ask | null = null;
  before: Listener | null = null;
  after: Listener | null = null;
  to: Cancellation | null = null;
  #failed = false;

  constructor(life: Life, request: string, graph: AskGraph, tag: unknown) {
    this.#cell = life.cell;
    this.#life = life;
    this.request = request;
    this.graph = graph;
    this.name = graph.reply;
    this.tag = tag;
    this.until = life.cell.supervisor === null ? life.cancellation : life.ending;
  }

  waitFor(ask: Ask): void {
    this.#ask = ask;
    this.until.listen(this);
  }

  hear(reason: Error): void {
    this.#ask?.cancel(reason);
  }

  resolve(response: unknown): void {
    this.#come(response);
  }

  reject(thrown: unknown): void {
    this.#failed = true;
    this.#come(toError(thrown));
  }

  /** It waits for a state that hears it, as the agent's timers do; in vain, if the agent has molted into one without. */
  stanceOn({ payload }: Message): StanceRow | undefined {
    const row = this.#cell.state.replies?.get(this.request);
    if (row === undefined) return this.#isHeard ? DEFER : void molted(this.#cell, this.name);
    if (!this.#failed) return row.answered;
    if (row.failed !== FAILURE) this.#cell.noteFailure(this.name, toError(payload), "fallback");
    return row.failed;
  }

  get #isHeard(): boolean {
    return this.#cell.table.asks.has(this.request);
  }

  /** What comes when that life is over is nothing to the next one. */
  #come(payload: unknown): void {
    stopListening(this);
    if (this.#life.over) return;
    void enqueue(this.#cell, { index: OWN, payload, ask: null, source: this });
  }
}

/** Asks an agent directly, and not by way of a promise: its response keeps its place among what else it sends. */
function askAgent(cell: Cell, reply: Reply, asked: Cell, payload: unknown, options?: AskOptions): void {
  const message = asked.table.message(reply.request, "request");
  if (message === undefined) throw noRecipient(cell, reply, `${asked.id}, which does not take it`);
  const timeout = options?.timeout ?? reply.graph.timeout ?? message.timeout;
  const question = new Ask(asked, message, reply);
  reply.waitFor(question);
  send(question, payload, timeout, options?.signal);
}

/** Asks whatever has the method. */
function askAny(cell: Cell, reply: Reply, to: unknown, payload: unknown, options?: AskOptions): void {
  const method: unknown = typeof to === "object" && to !== null ? Reflect.get(to, reply.graph.method) : null;
  if (typeof method !== "function") throw noRecipient(cell, reply, shown(to));
  const patience = patienceOf(reply, options);
  askOther(cell, reply.request, patience, () => Reflect.apply(method, to, [payload, patience])).then(
    (response) => reply.resolve(response),
    (thrown) => reply.reject(thrown),
  );
}

function optionsOf(cell: Cell, { request, graph: { at } }: Reply, options: unknown): AskOptions | undefined {
  if (options === undefined || (typeof options === "object" && options !== null)) return options;
  const message = `${cell.id}: ctx.ask("${request}") takes options as { timeout, signal }, not ${shown(options)} (${at})`;
  throw new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at });
}

/** How one that is no agent is waited for: as the asker says, else the spec, and no longer than the agent lives. */
function patienceOf({ graph, until }: Reply, options: AskOptions = {}): Patience {
  const { signal: own } = until;
  const signal = options.signal === undefined ? own : AbortSignal.any([own, options.signal]);
  const ms = options.timeout ?? graph.timeout;
  return ms === undefined ? { signal } : { signal, timeout: ms };
}

function graphOf(cell: Cell, request: string): AskGraph {
  const { asks } = cell.table;
  const graph = asks.get(request);
  if (graph !== undefined) return graph;
  throw unknownName(cell, {
    lacks: "has no replies to",
    name: request,
    has: "it has replies to",
    known: [...asks.keys()],
  });
}

function noRecipient(cell: Cell, { request, graph: { method, at } }: Reply, found: string): AgentError {
  const message = `${cell.id}: ctx.ask("${request}") asks what has a method ${method}(), not ${found} (${at})`;
  return new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at });
}
