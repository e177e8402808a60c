import type { StageCounts } from "../../runtime/core/contract/pipeline.js";
import { isEnd } from "../model/names.js";
import { STAGE_COUNTS, type Stages, type Told } from "./entry.js";
import type { AgentTally, MoveTally, StageTally, StateTally, Tally } from "./tally.js";

/** A tally in the making. */
interface AgentCount extends Omit<AgentTally, "moves"> {
  started: number;
  restarted: number;
  readonly ended: Map<string, number>;
  readonly states: Map<string, StateCount>;
  /** By what tells them apart. */
  readonly moves: Map<string, MoveCount>;
  readonly stages: Map<string, StageCounts>;
}

interface MoveCount extends MoveTally {
  count: number;
}

interface StateCount extends StateTally {
  entered: number;
  time: number;
  readonly stayed: Map<string, number>;
  failed: number;
  retried: number;
}

/** An agent that is alive, known by its number: that stays when it becomes another, and through all its lives. */
interface Live {
  agent: AgentCount;
  /** Where it is; undefined between two lives, and when it is about to end. */
  state: StateCount | undefined;
  /** Since when, in ms. */
  since: number;
}

/** How far a pipeline is, through all its lives. */
interface Flow {
  readonly agent: AgentCount;
  readonly stages: Stages;
}

/** Which names the specs declare. */
export type Declared = Pick<ReadonlySet<string>, "has">;

/** So many names are kept of what is not declared: one more than is told. */
const MOST_STRANGERS = 9;

/** Of one agent so many states, moves and messages are told apart, far more than specs declare: a trace may name others without end. */
const MOST_NAMES = 10_000;

/**
 * Counts runs, one after the other: what those did that are declared. Of what has ended nothing is kept but the counts, so that a run
 * may be of any length. An agent that was alive before its run was recorded was all that time in the state where it is first seen.
 */
export class Counter {
  readonly #declared: Declared;
  readonly #agents = new Map<string, AgentCount>();
  readonly #strangers = new Set<string>();
  readonly #alive = new Map<string, Live>();
  readonly #flows = new Map<string, Flow>();
  #began = 0;
  #now = 0;
  #span = 0;

  constructor(declared: Declared) {
    this.#declared = declared;
  }

  /** A run begins: the one before is over, and what was alive in it was so to its last line. */
  begin(time: number): void {
    for (const live of this.#alive.values()) leave(live, this.#now);
    this.#alive.clear();
    for (const number of this.#flows.keys()) this.#sumUp(number);
    this.#span += this.#now - this.#began;
    this.#began = this.#now = time;
  }

  /** What happened next: never before what was added last. */
  add(told: Told): void {
    const { time } = told;
    this.#now = time;
    const at = told.agent.lastIndexOf("#");
    const agent = this.#agent(told.agent.slice(0, at));
    const number = told.agent.slice(at + 1);
    if (told.type === "molted") this.#molt(number);
    if (agent === undefined) return;
    switch (told.type) {
      case "started":
      case "molted":
        agent.started += 1;
        return this.#enter(number, agent, told.state, time);
      case "restarted":
        agent.restarted += 1;
        return this.#enter(number, agent, told.state, time);
      case "moved":
        leave(this.#seen(number, agent, told.from), time);
        moveOf(agent, told).count += 1;
        return isEnd(told.to) ? undefined : this.#enter(number, agent, told.to, time);
      case "handled":
        this.#seen(number, agent, told.state);
        return more(stateOf(agent, told.state).stayed, told.message);
      case "failed":
        return fail(stateOf(agent, told.state), told.then);
      case "rested":
        return this.#rest(number, time);
      case "ended":
        more(agent.ended, told.ended.reason);
        this.#rest(number, time);
        this.#alive.delete(number);
        return this.#sumUp(number);
      case "progress":
        if (told.counts !== undefined) this.#flows.set(number, { agent, stages: told.counts.stages });
    }
  }

  /** What was counted; the last run is over. */
  tally(): Tally {
    this.begin(0);
    const agents = [...this.#agents].map(
      ([name, agent]) => [name, { ...agent, moves: [...agent.moves.values()] }] as const,
    );
    return { span: this.#span, agents: new Map(agents), strangers: [...this.#strangers] };
  }

  #agent(name: string): AgentCount | undefined {
    if (this.#declared.has(name)) return entryOf(this.#agents, name, newAgent);
    if (this.#strangers.size < MOST_STRANGERS) this.#strangers.add(name);
    return undefined;
  }

  #enter(number: string, agent: AgentCount, name: string, time: number): void {
    const state = stateOf(agent, name);
    state.entered += 1;
    this.#alive.set(number, { agent, state, since: time });
  }

  /** The life of an agent; one that was alive before was there from the beginning. */
  #seen(number: string, agent: AgentCount, state: string): Live {
    const known = this.#alive.get(number);
    if (known !== undefined) return known;
    const live = { agent, state: stateOf(agent, state), since: this.#began };
    this.#alive.set(number, live);
    return live;
  }

  /** A life is over. */
  #rest(number: string, time: number): void {
    const live = this.#alive.get(number);
    if (live !== undefined) leave(live, time);
  }

  /** A pipeline has told its last counts. */
  #sumUp(number: string): void {
    const flow = this.#flows.get(number);
    if (flow === undefined) return;
    this.#flows.delete(number);
    const { stages } = flow.agent;
    for (const [name, stage] of Object.entries(flow.stages)) {
      const sum = entryOf(stages, name, () => ({ ...NOTHING }));
      for (const count of STAGE_COUNTS) sum[count] += stage[count];
    }
  }

  /** An agent has become another: it has left its last state before. */
  #molt(number: string): void {
    const live = this.#alive.get(number);
    if (live === undefined) return;
    more(live.agent.ended, "molted");
    this.#alive.delete(number);
  }
}

const NOTHING: StageTally = { waiting: 0, running: 0, done: 0, failed: 0, lost: 0, given: 0 };

function newAgent(): AgentCount {
  return {
    started: 0,
    restarted: 0,
    ended: new Map(),
    states: new Map(),
    moves: new Map(),
    stages: new Map(),
  };
}

function stateOf({ states }: AgentCount, name: string): StateCount {
  return entryOf(states, name, () => ({ entered: 0, time: 0, stayed: new Map(), failed: 0, retried: 0 }));
}

function fail(state: StateCount, then: string): void {
  state.failed += 1;
  if (then === "retry") state.retried += 1;
}

function moveOf({ moves }: AgentCount, { from, to, by }: Omit<MoveTally, "count">): MoveCount {
  return entryOf(moves, `${from}\n${to}\n${by}`, () => ({ from, to, by, count: 0 }));
}

/** What is counted under a name. When there are too many, that of a new one is not kept. */
function entryOf<Value>(entries: Map<string, Value>, name: string, make: () => Value): Value {
  const known = entries.get(name);
  if (known !== undefined) return known;
  const made = make();
  if (entries.size < MOST_NAMES) entries.set(name, made);
  return made;
}

function leave(live: Live, time: number): void {
  if (live.state !== undefined) live.state.time += time - live.since;
  live.state = undefined;
}

function more(counts: Map<string, number>, name: string): void {
  const count = counts.get(name);
  if (count !== undefined || counts.size < MOST_NAMES) counts.set(name, (count ?? 0) + 1);
}
