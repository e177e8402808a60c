/** Agents made from nothing but their graphs: they do by chance what their spec allows. */
import type { Address } from "crb-gen";
import type { Simulation } from "crb-gen/simulation";
import { Agent } from "../../../runtime/core/agent.js";
import type { Graph } from "../../../runtime/core/graph/graph.js";
import type { PipelineGraph } from "../../../runtime/core/graph/pipeline.js";
import { Dice } from "../../soak/dice.js";
import { handlersOf } from "./handlers.js";
import { pipelineOf } from "./pipelines.js";
import { type Handles, type Schema, Values } from "./values.js";

/** What `generated/<spec>.graph.json` holds. */
export interface SpecGraph {
  readonly spec: string;
  readonly agents: Readonly<Record<string, Graph>>;
  readonly pipelines?: Readonly<Record<string, PipelineGraph>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** Reads what the generator has written. What is of the process alone is marked as never valid there: the runtime knows better. */
export function readSpecGraph(text: string): SpecGraph {
  const isOfProcess = (value: object) =>
    Object.keys(value).some((key) => key.startsWith("$") && key !== "$ref");
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("not" in value) || !isOfProcess(value)) return value;
    const { not: _not, ...rest } = value;
    return rest;
  });
}

/** Agents of any kind. */
interface Anything {
  readonly name: string;
  readonly data: object;
  readonly output: unknown;
  readonly address: Door;
  readonly states: object;
  readonly targets: object;
  readonly events: object;
  readonly timers: object;
}

export interface Door extends Address {
  readonly [method: string]: unknown;
}

/** How many agents a world may have over its whole time. */
const MOST = 60;

export class World implements Handles {
  readonly simulation: Simulation;
  readonly dice: Dice;
  readonly #spec: SpecGraph;
  readonly #values: Values;
  readonly #doors = new Map<string, Door>();
  /** Agents that are being made: one that needs another of its kind gets none. */
  readonly #making = new Set<string>();
  #made = 0;

  constructor(spec: SpecGraph, simulation: Simulation, seed: number) {
    this.#spec = spec;
    this.simulation = simulation;
    this.dice = new Dice(seed);
    this.#values = new Values(spec.definitions, this.dice);
  }

  /** The agents that can be started by themselves. */
  get names(): readonly string[] {
    return Object.entries(this.#spec.agents).flatMap(([name, { standalone }]) =>
      standalone === false ? [] : name,
    );
  }

  /** Whether there may be more agents. */
  get hasRoom(): boolean {
    return this.#made < MOST;
  }

  graphOf(name: string): Graph | undefined {
    return this.#spec.agents[name];
  }

  value(name: string): unknown {
    return this.#values.named(name, this);
  }

  /** Data for an agent or a pipeline. */
  dataOf(name: string): object {
    const data = this.value(`${name}.data`);
    return typeof data === "object" && data !== null ? data : {};
  }

  /** A value that can be made on a thread, where nobody is reached. */
  valueAway(name: string): unknown {
    return this.#values.named(name, { address: unreachable, accepting: unreachable });
  }

  pipelineGraphOf(name: string): PipelineGraph | undefined {
    return this.#spec.pipelines?.[name];
  }

  /** A new agent or pipeline, as a child may be. */
  makeChild(name: string): object {
    const pipeline = this.pipelineGraphOf(name);
    if (pipeline === undefined) return this.make(name);
    this.#made += 1;
    return pipelineOf(this, pipeline);
  }

  /** A new agent. */
  make(name: string): Agent<Anything> {
    const graph = this.graphOf(name);
    if (graph === undefined) throw new Error(`${this.#spec.spec} has no agent ${name}`);
    this.#made += 1;
    this.#making.add(name);
    const data = this.dataOf(name);
    this.#making.delete(name);
    class Stub extends Agent<Anything> {}
    Object.assign(Stub.prototype, handlersOf(this, graph));
    return new Stub({ ...graph, schemas: this.#spec.definitions }, data);
  }

  /** The address of a live agent of that name. If there is none, one is started, but not by another agent. */
  address(name: string): Door {
    const known = this.#doors.get(name);
    if (known !== undefined) return known;
    const isInside = this.simulation.system.caller !== null;
    if (isInside || !this.names.includes(name) || this.#making.has(name)) return nobody(name);
    const door = this.simulation.spawn(this.make(name));
    this.#doors.set(name, door);
    void door.ended.then(() => this.#doors.delete(name));
    return door;
  }

  accepting(messages: readonly string[]): Door {
    const takes = (name: string) =>
      messages.every((message) => this.graphOf(name)?.messages[message] !== undefined);
    const one = this.names.find(takes);
    return one === undefined ? nobody(messages.join()) : this.address(one);
  }
}

/** Stands for an agent of another spec, or one that only a group starts: who asks it waits in vain. */
function nobody(name: string): Door {
  const silent = () => new Promise<never>(() => {});
  const known: Door = {
    id: `${name}#0`,
    done: silent(),
    ended: silent(),
    interrupt: silent,
    observe: () => () => {},
  };
  return new Proxy(known, {
    get: (door, key) => (key in door ? door[String(key)] : key === "then" ? undefined : silent),
  });
}

function unreachable(): never {
  throw new Error("nobody is reached from a thread");
}
