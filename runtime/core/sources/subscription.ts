import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import type { Change, Subscription } from "../contract/sources.js";
import { unknownName } from "../contract/unknownName.js";
import type { SubscriptionGraph } from "../graph/graph.js";
import { DEFER, type StanceRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import { enqueue, molted } from "../messages/enqueue.js";
import { OWN, type Source } from "../messages/message.js";
import { attempt } from "../tools/attempt.js";
import { CallbackListener, stopListening } from "../tools/cancellation.js";
import type { Listener } from "./publication.js";

/** Subscribes an agent to what another one, or any object with the method, publishes. */
export function subscribeTo({ cell, life }: Context, name: string, publisher: object): Subscription {
  const entry = new Entry(life, name);
  entry.start(publisher, graphOf(cell, name));
  return entry;
}

/**
 * What an agent has subscribed to. Changes arrive as messages. An interrupt unsubscribes: what waits is still handled. What
 * waits when it is stopped is not.
 */
class Entry implements Subscription, Source {
  readonly name: string;
  readonly tag = undefined;
  readonly bare = false;
  readonly #cell: Cell;
  readonly #life: Life;
  readonly #listener = new CallbackListener(() => this.#close());
  #held: Subscription | null = null;
  #open = true;
  #stopped = false;

  constructor(life: Life, name: string) {
    this.#cell = life.cell;
    this.#life = life;
    this.name = name;
  }

  start(publisher: object, { method, at }: SubscriptionGraph): void {
    const publish: unknown = Object(publisher)[method];
    if (typeof publish !== "function") {
      const { id } = this.#cell;
      const message = `${id}: ctx.subscribe("${this.name}") takes what has a method ${method}(), not ${shown(publisher)} (${at})`;
      throw new AgentError("usage", message, { agent: id, at });
    }
    this.#life.cancellation.listen(this.#listener);
    if (this.#open) this.#held = Reflect.apply(publish, publisher, [this.#arrive]);
  }

  get running(): boolean {
    return this.#open;
  }

  stop(): void {
    this.#stopped = true;
    this.#close();
    this.#cell.mailbox.withdraw(this);
  }

  /** A change waits for a state that hears it, as the agent's timers do; an agent that has molted may have none. */
  stanceOn(): StanceRow | undefined {
    if (this.#stopped) return undefined;
    const stance = this.#cell.state.subscribes?.get(this.name);
    if (stance === undefined && !this.#isHeard) this.#dead();
    return this.#stopped ? undefined : (stance ?? DEFER);
  }

  get #isHeard(): boolean {
    return Object.hasOwn(this.#cell.table.graph.subscriptions ?? {}, this.name);
  }

  #dead(): void {
    molted(this.#cell, this.name);
    this.stop();
  }

  readonly #arrive: Listener = (change: Change<unknown, unknown>) => {
    if (!this.#open) return;
    void enqueue(this.#cell, { index: OWN, payload: change, ask: null, source: this });
    if (change.kind === "end") this.#release();
  };

  #close(): void {
    if (!this.#open) return;
    this.#release();
    attempt(this.#cell.system.host, () => this.#held?.stop());
  }

  #release(): void {
    this.#open = false;
    stopListening(this.#listener);
  }
}

function graphOf(cell: Cell, name: string): SubscriptionGraph {
  const { subscriptions = {} } = cell.table.graph;
  const graph = Object.hasOwn(subscriptions, name) ? subscriptions[name] : undefined;
  if (graph !== undefined) return graph;
  const known = Object.keys(subscriptions);
  throw unknownName(cell, { lacks: "does not subscribe to", name, has: "it subscribes to", known });
}
