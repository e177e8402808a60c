import { AgentError } from "../../core/contract/error.js";
import { seeded } from "../simulation/random.js";
import { FAULTS, type Fault, type FaultKind, faultsNamed, nameOfPoint, type Point } from "./fault.js";
import { failuresOf, newIn } from "./judge.js";
import type { Scenario } from "./play.js";
import { type ChaosFailure, ChaosReport, type Replay } from "./report.js";
import { live, type Run } from "./run.js";
import { lineOf } from "./words.js";

export interface ChaosOptions {
  /** The first seed; default 1. */
  readonly seed?: number;
  /** How many seeds, one after the other, each with all faults; default 1. */
  readonly seeds?: number;
  /** How many faults at most, over all seeds: more are drawn from by the seed. Default: all. */
  readonly runs?: number;
  /** The agents that faults are put into, by their names in the spec. Default: all that take part. */
  readonly agents?: readonly string[];
  /** Only these faults; default all. */
  readonly faults?: readonly FaultKind[];
  /** Runs one fault again, with a log: what a report says under `replay`. */
  readonly replay?: Replay;
}

/**
 * Tries what agents do when things go wrong. The scenario is run once undisturbed, which tells every handler and hook
 * that runs in every state; then once more for each of them and each way in which it can go wrong: it throws, hangs,
 * returns rubbish, its agent is killed, its thread dies. Code that only runs on errors, as fallbacks do, is found and
 * tried in the same way. After each run, all agents are asked to end, and what happened is held to what crb-gen
 * promises and the specs declare.
 *
 * The same seed, the same faults: a failure says how to run it again. Rejects with what the scenario throws when
 * nothing disturbs it, and with a `usage` error for agents or a replay that there are not, and while another `chaos` runs.
 */
export async function chaos(scenario: Scenario, options: ChaosOptions = {}): Promise<ChaosReport> {
  if (isRunning) throw new AgentError("usage", TWO, { agent: "" });
  isRunning = true;
  try {
    return await tried(scenario, options);
  } finally {
    isRunning = false;
  }
}

/** It hears of all rejections and timers of the process: of two that run at once, each would take the other's for its own. */
let isRunning = false;

const TWO =
  "chaos() runs already, and it watches the whole process: await one before you start the next, take it out of `test.concurrent`, " +
  "and give its test more time if that has run out";

async function tried(scenario: Scenario, options: ChaosOptions): Promise<ChaosReport> {
  const { seed = 1, seeds = 1, replay } = options;
  if (replay !== undefined) return again(scenario, replay);
  const trial = new Trial(scenario, options);
  const all = Array.from({ length: seeds }, (_, n) => seed + n);
  for (const one of all) await trial.run(one);
  return trial.report(all);
}

/** A fault may bring code to run that only runs on errors; what that brings is not looked for. */
const DEPTH = 2;

class Trial {
  readonly #scenario: Scenario;
  readonly #options: ChaosOptions;
  readonly #agents = new Set<string>();
  readonly #places = new Set<string>();
  readonly #failures: ChaosFailure[] = [];
  #faults = 0;
  #leftOut = 0;
  #missed = 0;

  constructor(scenario: Scenario, options: ChaosOptions) {
    this.#scenario = scenario;
    this.#options = options;
  }

  async run(seed: number): Promise<void> {
    const calm = await undisturbed(this.#scenario, seed);
    const before = failuresOf(calm, calm, seed);
    this.#failures.push(...before);
    this.#checkAgents(calm);
    const known = new Set<string>();
    let faults = this.#faultsAfter(calm, known);
    while (faults.length > 0) {
      const found: Fault[][] = [];
      for (const chosen of this.#within(faults, seed)) {
        const run = await disturbed(this.#scenario, seed, chosen, calm);
        this.#faults += 1;
        if (!run.reached) this.#missed += 1;
        this.#failures.push(...newIn(failuresOf(run, calm, seed), before));
        if (chosen.length < DEPTH) found.push(...this.#faultsAfter(run, known));
      }
      faults = found;
    }
  }

  report(seeds: readonly number[]): ChaosReport {
    return new ChaosReport({
      seeds,
      agents: [...this.#agents].sort(),
      places: this.#places.size,
      faults: this.#faults,
      leftOut: this.#leftOut,
      missed: this.#missed,
      failures: this.#failures,
      log: [],
    });
  }

  /** All faults at the places that a run has come to, and none before. */
  #faultsAfter({ evidence, faults }: Run, known: Set<string>): Fault[][] {
    return [...evidence.points].flatMap(([name, point]) => {
      if (known.has(name)) return [];
      known.add(name);
      return this.#faultsAt(point).map((fault) => [...faults, fault]);
    });
  }

  #faultsAt(point: Point): Fault[] {
    const { agents, faults } = this.#options;
    this.#agents.add(point.agent);
    if (agents !== undefined && !agents.includes(point.agent)) return [];
    this.#places.add(nameOfPoint(point));
    const kinds = FAULTS[point.role].filter((kind) => faults === undefined || faults.includes(kind));
    return kinds.map((kind) => ({ point, kind }));
  }

  /** As many as may still be run, drawn by the seed. */
  #within(faults: readonly Fault[][], seed: number): readonly Fault[][] {
    const { runs = Infinity } = this.#options;
    const room = Math.max(0, runs - this.#faults);
    if (faults.length <= room) return faults;
    this.#leftOut += faults.length - room;
    return drawn(faults, room, seed);
  }

  #checkAgents({ evidence }: Run): void {
    const { agents = [] } = this.#options;
    const known = new Set([...evidence.lives.values()].map(({ cell }) => cell.table.graph.agent));
    const unknown = agents.filter((name) => !known.has(name));
    if (unknown.length === 0) return;
    const message = `no agent ${unknown.join(", ")} takes part in the scenario; those that do: ${[...known].join(", ")}`;
    throw new AgentError("usage", message, { agent: "" });
  }
}

function drawn<T>(all: readonly T[], many: number, seed: number): T[] {
  const random = seeded(seed);
  const keys = all.map((one) => ({ one, key: random() }));
  return keys
    .sort((a, b) => a.key - b.key)
    .slice(0, many)
    .map(({ one }) => one);
}

async function undisturbed(scenario: Scenario, seed: number): Promise<Run> {
  const calm = await live(scenario, {
    seed,
    faults: [],
    patience: Infinity,
    realPatience: Infinity,
    mostInBurst: Infinity,
    least: 0,
  });
  if (calm.thrown !== null && !calm.simulation.stopped) throw calm.thrown;
  return calm;
}

/** What a disturbed run may take more than the undisturbed one: virtual ms, real ms, calls without time passing. */
const MORE = { virtual: 60_000, real: 1000, calls: 5000 };

function disturbed(scenario: Scenario, seed: number, faults: readonly Fault[], calm: Run): Promise<Run> {
  return live(scenario, {
    seed,
    faults,
    patience: MORE.virtual + 2 * calm.simulation.now,
    realPatience: MORE.real + 10 * calm.took,
    mostInBurst: MORE.calls + 5 * calm.evidence.burst,
    least: calm.shutdown.time,
  });
}

async function again(scenario: Scenario, { seed, fault }: Replay): Promise<ChaosReport> {
  const faults = faultsNamed(fault);
  const calm = await undisturbed(scenario, seed);
  const run = faults.length === 0 ? calm : await disturbed(scenario, seed, faults, calm);
  if (!run.reached) {
    const message = `the scenario does not come to "${fault}" with the seed ${seed}: has it changed since?`;
    throw new AgentError("usage", message, { agent: "" });
  }
  const agents = [...run.evidence.points.values()].map(({ agent }) => agent);
  return new ChaosReport({
    seeds: [seed],
    agents: [...new Set(agents)].sort(),
    places: faults.length,
    faults: faults.length,
    leftOut: 0,
    missed: 0,
    failures: failuresOf(run, calm, seed),
    log: run.evidence.seen.map(lineOf),
  });
}
