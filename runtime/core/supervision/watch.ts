import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import type { Watch } from "../contract/supervision.js";
import { unknownName } from "../contract/unknownName.js";
import type { StanceRow } from "../graph/table.js";
import { Address } from "../messages/address.js";
import { EndSource } from "./endSource.js";
import { familyOf } from "./family.js";

/** Lets the end of another agent arrive as a message: OTP's monitor. */
export function watchAgent(cell: Cell, agent: string, address: unknown): Watch {
  const { watches = {} } = cell.table.graph;
  const graph = Object.hasOwn(watches, agent) ? watches[agent] : undefined;
  if (graph === undefined) {
    const known = Object.keys(watches);
    throw unknownName(cell, { lacks: "watches no", name: agent, has: "it watches", known });
  }
  if (!(address instanceof Address)) {
    const message = `${cell.id}: ctx.watch("${agent}") takes the address of an agent, not ${shown(address)} (${graph.at})`;
    throw new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at: graph.at });
  }
  const watch = new WatchRun(cell, graph.message, agent, address);
  watch.start();
  return watch;
}

/** A watch. An interrupt ends it, as it ends all that an agent waits for. */
class WatchRun extends EndSource implements Watch {
  readonly #cell: Cell;
  readonly #agent: string;
  readonly #address: Address;
  #running = true;
  #isStopped = false;

  constructor(cell: Cell, name: string, agent: string, address: Address) {
    super(cell, name, "watches", agent);
    this.#cell = cell;
    this.#agent = agent;
    this.#address = address;
  }

  start(): void {
    const { $cell: watched } = this.#address;
    this.#cell.cancellation.listen(this.#release);
    if (!this.#running) return;
    if (watched.status === "ended" && watched.ended !== null) return this.#hear(watched.ended);
    const family = familyOf(watched);
    family.watchers ??= new Set();
    family.watchers.add(this.#hear);
  }

  get running(): boolean {
    return this.#running;
  }

  stop(): void {
    this.#isStopped = true;
    this.#release();
    this.#cell.mailbox.withdraw(this);
  }

  override stanceOn(): StanceRow | "defer" | undefined {
    return this.#isStopped ? undefined : super.stanceOn();
  }

  readonly #hear = (ended: Ended): void => {
    if (!this.#running) return;
    this.tell({ agent: this.#agent, address: this.#address, ...ended });
    this.#release();
  };

  readonly #release = (): void => {
    this.#running = false;
    this.#cell.cancellation.unlisten(this.#release);
    this.#address.$cell.family?.watchers?.delete(this.#hear);
  };
}
