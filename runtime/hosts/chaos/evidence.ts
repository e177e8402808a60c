import type { Cell } from "../../core/cell.js";
import type { Observation } from "../../core/contract/observation.js";
import type { Graph } from "../../core/graph/graph.js";
import type { Ask } from "../../core/messages/ask.js";
import { RUNNING } from "../../core/status.js";
import { type ChaosError, type FaultKind, nameOfPoint, type Point } from "./fault.js";

/** User code is called. */
export interface Call {
  /** Of what the agent is by then: it may become another. */
  readonly graph: Graph;
  /** The agent's id, as it was at first. */
  readonly id: string;
  readonly cell: Cell;
  readonly point: Point;
  /** How many observations there were before. */
  readonly index: number;
  /** In virtual ms. */
  readonly time: number;
}

/** A fault was put into a call. */
export interface Injection extends Call {
  readonly kind: FaultKind;
  /** What is thrown, if something is. */
  readonly error: ChaosError;
  /** Whether the agent had been asked to end before. */
  readonly stopped: boolean;
  /** While the agent is asked to end by it. */
  isAsking: boolean;
  /** Where in the log it was; null while it was not. */
  askedAt: number | null;
  /** Set when the error is out. */
  thrown: Thrown | null;
}

export interface Thrown {
  readonly time: number;
  /** The call was given up before, so that nobody is to hear of the error. */
  readonly late: boolean;
  /** Somebody still waits for the response to the request that is handled. */
  readonly asked: boolean;
}

/** One life of an object as an agent. */
export interface Life {
  /** The agent's id, as it was at first. */
  readonly id: string;
  readonly cell: Cell;
  /** The agent whose handler has started it, and which of its lives that was; null when no agent has. */
  readonly starter: { readonly cell: Cell; readonly life: number } | null;
}

/** An object begins a life. */
export interface Birth {
  /** The agent's id, as it was at first. */
  readonly id: string;
  /** How many observations there were before. */
  readonly index: number;
  /** In virtual ms. */
  readonly time: number;
}

/** A handler of an agent was given an error. */
export interface Told {
  /** The agent's id, as it was at first. */
  readonly id: string;
  readonly handler: string;
  readonly error: Error;
}

/** All that is known of a run: what agents did, as everybody can see it, and what was done to them. */
export class Evidence {
  /** What everybody can see. */
  readonly seen: Observation[] = [];
  /** The same, with every agent under the id that it had at first: it may become another kind of agent. */
  readonly log: Observation[] = [];
  /** Every place that was reached, by its name, in that order. */
  readonly points = new Map<string, Point>();
  readonly calls: Call[] = [];
  readonly injections: Injection[] = [];
  readonly asks: Ask[] = [];
  /** By the agent's first id. */
  readonly lives = new Map<string, Life>();
  /** Every time an object took an agent's place, in that order. */
  readonly births: Birth[] = [];
  /** Requests that were open when the agent that was asked had ended. */
  readonly forgotten: Ask[] = [];
  /** Errors that handlers were given. */
  readonly told: Told[] = [];
  /** Where in the log a child is asked to end by a handler of its supervisor, or by chaos, and not because its group ends. */
  readonly asides = new Set<number>();
  /** The most calls without any time passing. */
  burst = 0;
  /** Whether there were more of those than are allowed: agents go round in a circle. */
  endless = false;
  /** Whose handler runs. */
  #inside: Cell | null = null;
  readonly #ids = new Map<string, string>();
  readonly #mostInBurst: number;
  #calls = 0;
  #now = 0;
  /** How many lives an agent had: one more with each molt and restart. */
  readonly #lives = new Map<Cell, number>();

  /** `mostInBurst`: how many calls are allowed while no time passes. */
  constructor(mostInBurst: number) {
    this.#mostInBurst = mostInBurst;
  }

  begin(cell: Cell): void {
    this.#lives.set(cell, this.lifeOf(cell) + 1);
    const id = this.idOf(cell.id);
    this.births.push({ id, index: this.log.length, time: cell.system.host.now() });
    if (this.lives.has(id)) return;
    const by = cell.system.caller;
    const starter = by === null ? null : { cell: by, life: this.lifeOf(by) };
    this.lives.set(id, { id, cell, starter });
  }

  /** The graphs of all who have lived, each once. */
  graphs(): ReadonlySet<Graph> {
    return new Set([...this.lives.values()].map(({ cell }) => cell.table.graph));
  }

  /** The id that an agent had at first: its number stays. */
  idOf(id: string): string {
    const number = id.slice(id.lastIndexOf("#"));
    const first = this.#ids.get(number);
    if (first !== undefined) return first;
    this.#ids.set(number, id);
    return id;
  }

  lifeOf(cell: Cell): number {
    return this.#lives.get(cell) ?? 0;
  }

  /** Notes that a place is reached. */
  reach(cell: Cell, point: Point): Call {
    const name = nameOfPoint(point);
    if (!this.points.has(name)) this.points.set(name, point);
    const call = {
      graph: cell.table.graph,
      id: this.idOf(cell.id),
      cell,
      point,
      index: this.log.length,
      time: cell.system.host.now(),
    };
    if (point.role !== "state") this.#count(call);
    return call;
  }

  /** Notes the errors that a handler is given, by themselves or as the end of another agent. */
  tell(cell: Cell, handler: string, args: readonly unknown[]): void {
    const id = this.idOf(cell.id);
    for (const arg of args) {
      const error = arg instanceof Error ? arg : errorOfEnd(arg);
      if (error !== null) this.told.push({ id, handler, error });
    }
  }

  #count(call: Call): void {
    this.calls.push(call);
    this.#calls = call.time === this.#now ? this.#calls + 1 : 1;
    this.#now = call.time;
    this.burst = Math.max(this.burst, this.#calls);
    if (this.#calls > this.#mostInBurst) this.endless = true;
  }

  observe(observation: Observation): void {
    const agent = this.idOf(observation.agent);
    if (observation.type === "interrupted" && this.#isAside(agent)) this.asides.add(this.log.length);
    this.seen.push(observation);
    this.log.push({ ...observation, agent });
    if (observation.type !== "ended") return;
    const open = ({ cell, settled }: Ask) => this.idOf(cell.id) === agent && !settled;
    this.forgotten.push(...this.asks.filter(open));
  }

  /** Runs a handler of an agent, until it first awaits. */
  within<T>(cell: Cell, body: () => T): T {
    const outer = this.#inside;
    this.#inside = cell;
    try {
      return body();
    } finally {
      this.#inside = outer;
    }
  }

  #isAside(id: string): boolean {
    const cell = this.lives.get(id)?.cell;
    const supervisor = cell?.member?.group.supervisor.cell;
    const byChaos = this.injections.find((one) => one.cell === cell && one.isAsking);
    if (byChaos !== undefined) byChaos.askedAt = this.log.length;
    const own = [supervisor, cell].filter((one) => one !== undefined);
    return byChaos !== undefined || own.some((one) => one === this.#inside || one.status === RUNNING);
  }
}

function errorOfEnd(arg: unknown): Error | null {
  const isEnd = typeof arg === "object" && arg !== null && "reason" in arg && "error" in arg;
  return isEnd && arg.error instanceof Error ? arg.error : null;
}
