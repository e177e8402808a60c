import { Cell, type Handlers } from "./cell.js";
import type { Ended, Spawnable, SpawnOptions } from "./contract/address.js";
import type { Awaitable, Contract } from "./contract/contract.js";
import { AgentError } from "./contract/error.js";
import type { IS, Offspring } from "./contract/supervision.js";
import { NOTHING } from "./graph/defaults.js";
import type { Graph } from "./graph/graph.js";
import { asHandlers, checkHandlers, tableOf } from "./graph/prepare.js";
import type { Table } from "./graph/table.js";
import { begin } from "./life/begin.js";
import { interrupt } from "./life/interrupt.js";
import { KIND, type Shell, START, startedBefore, TAKE } from "./life/shell.js";
import { outputOf } from "./messages/address.js";
import { supervise } from "./supervision/supervisor.js";
import { defaultSystem } from "./system.js";
import { follow } from "./tools/signal.js";

/**
 * The base of generated classes of agents that only a group of a supervisor starts (`standalone: false` in the spec). A
 * class of yours extends a generated one and holds its handlers; an object of it lives once.
 */
export abstract class Child<C extends Contract> implements Offspring<C>, Shell {
  declare readonly [IS]: C;
  /** What the agent is: declared in the spec, given at its making, changed by its handlers. */
  protected data: C["data"];
  readonly #table: Table;
  #cell: Cell | null = null;

  constructor(graph: Graph, data: object) {
    this.#table = tableOf(graph);
    // The types take no data for an agent that declares none.
    const { defaults } = this.#table;
    this.data = defaults === null ? NOTHING : (defaults.fill(data) as C["data"]);
  }

  /** The name of the state it is in. */
  get state(): string {
    return this.#cell?.state.name ?? this.#table.initial.name;
  }

  /** Runs before the first state. What it throws fails the agent. */
  protected initialize?(): Awaitable<void>;
  /**
   * Hears of an error that nothing in the spec handles: of a message, after which the agent lives on unless this
   * throws; or the one that ends the agent.
   */
  protected failed?(error: AgentError): Awaitable<void>;
  /**
   * Runs once when the agent is asked to end: between two handlers, before what is queued. An agent whose deadline
   * comes first does not hear of it. `failed` hears of what it throws.
   */
  protected interrupted?(): Awaitable<void>;
  /** The last of it, however it ended: closes what its fields hold. */
  protected finalize?(ended: Ended<C["output"]>): Awaitable<void>;

  /** @internal */
  get [KIND](): string {
    return this.#table.graph.agent;
  }

  /** @internal */
  [TAKE](cell: Cell, refused: (id: string) => AgentError): Table {
    this.#check(refused);
    this.#cell = cell;
    return this.#table;
  }

  /** @internal */
  [START]({ system = defaultSystem(), signal }: SpawnOptions): Cell {
    const cell = new Cell(this.#check(startedBefore), this.#table, system);
    this.#cell = cell;
    if (this.#table.graph.supervises !== undefined) supervise(cell);
    begin(cell);
    if (signal !== undefined) obey(cell, signal);
    return cell;
  }

  /** The object as the runtime calls it, if it may begin to live. */
  #check(refused: (id: string) => AgentError): Handlers {
    if (this.#cell !== null) throw refused(this.#cell.id);
    const handlers = asHandlers(this);
    checkHandlers(this.#table.graph, handlers);
    return handlers;
  }
}

/** The compiler knows that these cannot be started by themselves; plain JavaScript is told so. */
for (const start of ["spawn", "run"]) {
  const value = function (this: Child<Contract>): never {
    const agent = this[KIND];
    const message = `${agent} is only ever a child of a group (standalone: false): start it by ctx.group(…).spawn(…)`;
    throw new AgentError("usage", message, { agent });
  };
  Object.defineProperty(Child.prototype, start, { value });
}

/** The base of all other generated classes of agents: `spawn` or `run` starts one. */
export abstract class Agent<C extends Contract>
  extends Child<C>
  implements Spawnable<C["address"], C["output"]>
{
  /** Starts it, and gives its address. Throws a `usage` error when it was started before. */
  spawn(options: SpawnOptions = {}): C["address"] {
    return this[START](options).address;
  }

  /** Starts it and waits for its output. Rejects with an `AgentError` when it fails or is interrupted. */
  run(options: SpawnOptions = {}): Promise<C["output"]> {
    return outputOf(this[START](options));
  }
}

/** Interrupts an agent when a signal fires, and lets go of the signal when the agent has ended. */
function obey(cell: Cell, signal: AbortSignal): void {
  const unfollow = follow(signal, () => void interrupt(cell));
  void cell.whenEnded.then(unfollow);
}
