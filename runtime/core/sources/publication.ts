import { isPromise } from "../call.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError, failureOf, toError } from "../contract/error.js";
import type { Change, Subscription } from "../contract/sources.js";
import { unknownName } from "../contract/unknownName.js";
import { FAILURE, type PublicationRow, type StanceRow } from "../graph/rows.js";
import { enqueue, put } from "../messages/enqueue.js";
import { type Message, OWN, type Source } from "../messages/message.js";
import { attempt } from "../tools/attempt.js";

export type Listener = (change: Change<unknown, unknown>) => void;

/** Subscribes to what an agent publishes. It joins the agent's mailbox: the snapshot is taken between two handlers. */
export function subscribe(cell: Cell, { name }: PublicationRow, listener: Listener): Subscription {
  const publication = cell.table.publication(name);
  const subscriber = new Subscriber(cell, name, publication, listener);
  if (cell.closed || publication === undefined) {
    cell.system.host.soon(() => subscriber.end());
    return subscriber;
  }
  const { own } = cell;
  own.subscribers ??= new Set();
  own.subscribers.add(subscriber);
  void enqueue(cell, { index: OWN, payload: undefined, ask: null, source: subscriber });
  return subscriber;
}

/** Tells all who have a snapshot what has changed since. */
export function publish({ cell, life }: Context, name: string, update: unknown): void {
  const publication = cell.table.publication(name);
  if (publication === undefined) throw notPublished(cell, name);
  if (life.over) return;
  for (const subscriber of cell.belongings?.subscribers ?? []) subscriber.update(publication, update);
}

/** The agent has molted: those who subscribed to what the new one publishes too hear of it from now on, others of the end. */
export function moltSubscribers(cell: Cell): void {
  for (const subscriber of cell.belongings?.subscribers ?? [])
    subscriber.molt(cell.table.publication(subscriber.name));
}

/** The agent begins another life: all who subscribed get a new snapshot, before anything else of that life. */
export function renewSubscribers(cell: Cell): void {
  for (const subscriber of [...(cell.belongings?.subscribers ?? [])].reverse()) subscriber.renew();
}

/** The agent is over: all who subscribed hear of it, those without a snapshot too. */
export function endSubscribers(cell: Cell): void {
  const { belongings } = cell;
  if (belongings === null) return;
  const { subscribers } = belongings;
  belongings.subscribers = null;
  for (const subscriber of subscribers ?? []) subscriber.end();
}

/** One who has subscribed to an agent, from then on until it stops or the agent ends. */
export class Subscriber implements Subscription, Source {
  readonly name: string;
  readonly tag = undefined;
  readonly bare = false;
  readonly #cell: Cell;
  #publication: PublicationRow | undefined;
  readonly #listener: Listener;
  #running = true;
  #hasSnapshot = false;

  constructor(cell: Cell, name: string, publication: PublicationRow | undefined, listener: Listener) {
    this.#cell = cell;
    this.name = name;
    this.#publication = publication;
    this.#listener = listener;
  }

  get running(): boolean {
    return this.#running;
  }

  stop(): void {
    this.#running = false;
    this.#cell.belongings?.subscribers?.delete(this);
  }

  /** Its turn has come in the mailbox: it gets its snapshot, and the state has nothing to do with that. */
  stanceOn({ payload }: Message): StanceRow | undefined {
    if (payload instanceof AgentError) return FAILURE;
    if (this.#running && this.#publication !== undefined) this.#begin(this.#publication);
    return undefined;
  }

  #begin(publication: PublicationRow): void {
    try {
      const snapshot = this.#cell.agent[publication.call]?.();
      if (isPromise(snapshot)) throw new TypeError("a snapshot is taken at once: it is no promise");
      this.#hasSnapshot = true;
      this.#tell({ kind: "snapshot", snapshot });
    } catch (thrown) {
      this.#fail(publication, toError(thrown));
    }
  }

  /** There is no snapshot: the agent hears why, and the subscriber that nothing comes. */
  #fail({ call, at }: PublicationRow, cause: Error): void {
    const payload = failureOf(this.#cell, call, at, cause);
    put(this.#cell, { index: OWN, payload, ask: null, source: this });
    this.end();
  }

  update(publication: PublicationRow, update: unknown): void {
    if (this.#hasSnapshot && publication === this.#publication) this.#tell({ kind: "update", update });
  }

  /** The publication of that name is another agent's now, or there is none any more. */
  molt(publication: PublicationRow | undefined): void {
    this.#publication = publication;
    if (publication === undefined) this.end();
  }

  renew(): void {
    this.#hasSnapshot = false;
    this.#cell.mailbox.putFirst({ index: OWN, payload: undefined, ask: null, source: this });
  }

  end(): void {
    if (!this.#running) return;
    this.#tell({ kind: "end" });
    this.stop();
  }

  /** An error of a listener is not the agent's, and keeps nothing from the others. */
  #tell(change: Change<unknown, unknown>): void {
    if (!this.#running) return;
    const { system } = this.#cell;
    attempt(system.host, () => system.apart(() => this.#listener(change)));
  }
}

function notPublished(cell: Cell, name: string): AgentError {
  const known = cell.table.publications.map((row) => row.name);
  return unknownName(cell, { lacks: "does not publish", name, has: "it publishes", known });
}
