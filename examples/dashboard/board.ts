import type { Happening, Observation } from "crb-gen";
import type { Kind, Line, State } from "../../generated/dashboard.js";
import { lineOf } from "./lines.js";
import { Rate } from "./rate.js";

/** Seconds that are kept of the past. */
const SECONDS = 120;

/** Lines that are kept of each kind, and of all. */
const LINES = 200;

/** What is known of all agents of one class. */
class Known {
  alive = 0;
  readonly ended = { done: 0, failed: 0, interrupted: 0 };
  /** How many agents are in each state, and enter it, state by state. */
  readonly states = new Map<string, { count: number; readonly entered: Rate }>();
  readonly lines: Line[] = [];

  constructor(states: readonly string[]) {
    for (const state of states) this.states.set(state, { count: 0, entered: new Rate(SECONDS) });
  }

  enter(state: string, time: number): void {
    const known = this.states.get(state) ?? { count: 0, entered: new Rate(SECONDS) };
    this.states.set(state, known);
    known.count += 1;
    known.entered.count(time);
  }

  leave(state: string): void {
    const known = this.states.get(state);
    if (known !== undefined) known.count -= 1;
  }
}

/** The agents of a graph with their states, as `crb-gen` writes it beside the code. */
export interface Graph {
  readonly agents: Readonly<Record<string, { readonly states: object }>>;
}

/** Keeps what is to be shown of a system, from what an observer hears. Holds nothing of agents that have ended. */
export class Board {
  readonly #kinds = new Map<string, Known>();
  /** The state of every agent that lives. */
  readonly #states = new Map<string, string>();
  readonly #moves = new Rate(SECONDS);
  readonly #lines: Line[] = [];

  /** Kinds and states of the graph come in its order, all others as they are seen. */
  constructor({ agents }: Graph) {
    for (const [name, { states }] of Object.entries(agents)) {
      this.#kinds.set(name, new Known(Object.keys(states)));
    }
  }

  /** The observer. */
  readonly hear = (observation: Observation): void => {
    const { agent, time } = observation;
    const known = this.#known(agent);
    this.#count(known, observation);
    const line = lineOf(observation, time);
    if (line === null) return;
    for (const lines of [this.#lines, known.lines]) {
      lines.push(line);
      if (lines.length > LINES) lines.shift();
    }
    if (observation.type === "moved") this.#moves.count(time);
  };

  /** How many agents of each kind there are, and in which states, at a time. */
  kinds(time: number): Kind[] {
    return [...this.#kinds].map(([name, { alive, ended, states }]) => ({
      name,
      alive,
      ended: { ...ended },
      states: [...states].map(
        ([name, { count, entered }]): State => ({ name, count, rate: entered.now(time) }),
      ),
    }));
  }

  /** How many moves there were in each of the last seconds, the latest last. */
  moves(time: number): number[] {
    return this.#moves.past(time);
  }

  /** The last lines, of one kind or of all. */
  lines(kind: string | null, count: number): Line[] {
    const lines = kind === null ? this.#lines : (this.#kinds.get(kind)?.lines ?? []);
    return lines.slice(-count);
  }

  #known(agent: string): Known {
    const [name = agent] = agent.split("#", 1);
    const known = this.#kinds.get(name) ?? new Known([]);
    this.#kinds.set(name, known);
    return known;
  }

  #count(known: Known, { agent, time, ...happening }: { agent: string; time: number } & Happening): void {
    switch (happening.type) {
      case "started":
        known.alive += 1;
        known.enter(happening.state, time);
        this.#states.set(agent, happening.state);
        return;
      case "moved":
        known.leave(happening.from);
        if (happening.to === "done") return void this.#states.delete(agent);
        known.enter(happening.to, time);
        this.#states.set(agent, happening.to);
        return;
      case "ended": {
        const state = this.#states.get(agent);
        if (state !== undefined) known.leave(state);
        this.#states.delete(agent);
        known.alive -= 1;
        known.ended[happening.ended.reason] += 1;
      }
    }
  }
}
