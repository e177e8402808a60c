import { shown } from "../borders/misfit.js";
import { isPromise } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError, toError } from "../contract/error.js";
import type { Stream } from "../contract/sources.js";
import { unknownName } from "../contract/unknownName.js";
import { NOTHING } from "../graph/defaults.js";
import { FAILURE, type StanceRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import { enqueue } from "../messages/enqueue.js";
import { type Message, OWN, type Source } from "../messages/message.js";
import { CallbackListener, stopListening } from "../tools/cancellation.js";
import { close, iterate, type Results } from "../tools/iterate.js";

export type Items = AsyncIterable<unknown> | Iterable<unknown>;

/** Lets the items of a stream arrive as events of an agent; `end` is the event that says that it was the last. */
export function consume(call: Context, event: string, items: Items, end: string | undefined): Stream {
  const { cell, life } = call;
  for (const name of end === undefined ? [event] : [event, end])
    if (cell.table.message(name, "event") === undefined) throw noEvent(cell, name);
  const stream = new StreamRun(life, event, resultsOf(cell, event, items), end);
  stream.start();
  return stream;
}

/**
 * A stream that an agent consumes. One item at a time waits in the mailbox; the next is pulled when that one is taken to
 * be handled. An interrupt closes the stream: what waits is still handled. What waits when it is stopped is not.
 */
class StreamRun implements Stream, Source {
  readonly name: string;
  readonly tag = undefined;
  readonly bare = false;
  readonly #cell: Cell;
  readonly #life: Life;
  readonly #end: string | undefined;
  readonly #results: Results;
  readonly #listener = new CallbackListener(() => this.#close());
  #open = true;
  #stopped = false;
  /** Code of the stream runs, which may stop it. */
  #pulling = false;

  constructor(life: Life, name: string, results: Results, end: string | undefined) {
    this.#cell = life.cell;
    this.#life = life;
    this.name = name;
    this.#results = results;
    this.#end = end;
  }

  start(): void {
    this.#life.cancellation.listen(this.#listener);
    if (this.#open) this.#pull();
  }

  get running(): boolean {
    return this.#open;
  }

  stop(): void {
    this.#stopped = true;
    this.#close();
    this.#cell.mailbox.withdraw(this);
  }

  /** As the state has it for the event. An item that is deferred still waits: no other is pulled. */
  stanceOn({ index }: Message): StanceRow | undefined {
    if (this.#stopped) return undefined;
    if (index === OWN) return FAILURE;
    const stance = this.#cell.state.stances[index];
    if (this.#open && stance?.defers !== true) this.#pull();
    return stance;
  }

  #pull(): void {
    try {
      const result = this.#next();
      if (!this.#open) close(this.#cell.system.host, this.#results);
      else if (isPromise(result)) Promise.resolve(result).then(this.#arrive).catch(this.#fail);
      else this.#arrive(result);
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  #next(): ReturnType<Results["next"]> {
    this.#pulling = true;
    try {
      return this.#cell.system.apart(() => this.#results.next());
    } finally {
      this.#pulling = false;
    }
  }

  readonly #arrive = (result: IteratorResult<unknown>): void => {
    if (!this.#open) return;
    if (result.done === true) this.#finish();
    // A list of promises is a stream as well.
    else if (isPromise(result.value)) Promise.resolve(result.value).then(this.#deliver).catch(this.#spoil);
    else this.#deliver(result.value);
  };

  readonly #deliver = (item: unknown): void => this.#send(this.name, item);

  #finish(): void {
    if (this.#end !== undefined) this.#send(this.#end, NOTHING);
    this.#release();
  }

  #send(name: string, payload: unknown): void {
    if (!this.#open) return;
    const event = this.#cell.table.message(name, "event");
    if (event !== undefined) {
      void enqueue(this.#cell, { index: event.index, payload, ask: null, source: this });
      return;
    }
    this.#close();
    this.#tell(noEvent(this.#cell, name));
  }

  refused(): void {
    this.#close();
    this.#tell(noEvent(this.#cell, this.name));
  }

  /** The stream has failed: the agent is told when it gets there. */
  readonly #fail = (thrown: unknown): void => {
    if (!this.#open) return;
    this.#release();
    this.#tell(thrown);
  };

  /** An item of the stream has failed; the stream itself goes on, and is to clean up. */
  readonly #spoil = (thrown: unknown): void => {
    if (!this.#open) return;
    this.#close();
    this.#tell(thrown);
  };

  #tell(thrown: unknown): void {
    const { id, table } = this.#cell;
    const cause = toError(thrown);
    const { at } = table.graph;
    const message = `${id}: the stream of ${this.name} failed: ${cause.message} (${at})`;
    const payload = new AgentError("stream-failed", message, { agent: id, at, cause });
    void enqueue(this.#cell, { index: OWN, payload, ask: null, source: this });
  }

  /** Pulls nothing more, and lets the stream clean up. */
  #close(): void {
    if (!this.#open) return;
    this.#release();
    if (!this.#pulling) close(this.#cell.system.host, this.#results);
  }

  #release(): void {
    this.#open = false;
    stopListening(this.#listener);
  }
}

function resultsOf({ id, table }: Cell, event: string, items: Items): Results {
  const results = iterate(items);
  if (results !== null) return results;
  const { at } = table.graph;
  const message = `${id}: ctx.consume("${event}") takes an iterable or an async iterable, not ${shown(items)} (${at})`;
  throw new AgentError("usage", message, { agent: id, at });
}

function noEvent(cell: Cell, name: string): AgentError {
  const known = cell.table.messages.flatMap((message) => (message.kind === "event" ? [message.name] : []));
  return unknownName(cell, { lacks: "takes no event", name, has: "its events", known });
}
