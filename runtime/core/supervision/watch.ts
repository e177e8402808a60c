import type { Context } from "../context.js";
import type { Ended } from "../contract/address.js";
import type { Watch } from "../contract/supervision.js";
import { unknownName } from "../contract/unknownName.js";
import type { StanceRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import type { Address } from "../messages/address.js";
import type { Message } from "../messages/message.js";
import { ENDED } from "../status.js";
import { CallbackListener, stopListening } from "../tools/cancellation.js";
import { addressed } from "./addressed.js";
import { EndSource } from "./endSource.js";

/** Lets the end of another agent arrive as a message: OTP's monitor. */
export function watchAgent({ cell, life }: Context, agent: string, address: unknown): Watch {
  const { watches = {} } = cell.table.graph;
  const graph = Object.hasOwn(watches, agent) ? watches[agent] : undefined;
  if (graph === undefined) {
    const known = Object.keys(watches);
    throw unknownName(cell, { lacks: "watches no", name: agent, has: "it watches", known });
  }
  const watched = addressed(cell, `ctx.watch("${agent}")`, address, graph.at);
  const watch = new WatchRun(life, graph.message, agent, watched);
  watch.start();
  return watch;
}

/** A watch. An interrupt ends it, as it ends all that an agent waits for. */
class WatchRun extends EndSource implements Watch {
  readonly #life: Life;
  readonly #agent: string;
  readonly #address: Address;
  readonly #listener = new CallbackListener(() => this.#release());
  #running = true;
  #isStopped = false;

  constructor(life: Life, name: string, agent: string, address: Address) {
    super(life.cell, name, "watches", agent);
    this.#life = life;
    this.#agent = agent;
    this.#address = address;
  }

  start(): void {
    const { $cell: watched } = this.#address;
    this.#life.cancellation.listen(this.#listener);
    if (!this.#running) return;
    if (watched.status === ENDED && watched.ended !== null) return void this.#hear(watched.ended);
    const { own } = watched;
    own.watchers ??= new Set();
    own.watchers.add(this.#hear);
  }

  get running(): boolean {
    return this.#running;
  }

  stop(): void {
    this.#isStopped = true;
    this.#release();
    this.#life.cell.mailbox.withdraw(this);
  }

  override stanceOn(message: Message): StanceRow | undefined {
    return this.#isStopped ? undefined : super.stanceOn(message);
  }

  readonly #hear = (ended: Ended): boolean => {
    if (!this.#running) return false;
    this.#release();
    if (!this.isOpen) return false;
    this.tell({ agent: this.#agent, address: this.#address, ...ended });
    return true;
  };

  #release(): void {
    this.#running = false;
    stopListening(this.#listener);
    this.#address.$cell.belongings?.watchers?.delete(this.#hear);
  }
}
