import type { PromiseName } from "./promises/promised.js";

/** By this `chaos` runs one fault again. */
export interface Replay {
  readonly seed: number;
  /** What was put in, such as `Monitor/Polling/polling throws`; `""` where the run without faults broke a promise. */
  readonly fault: string;
}

/** One fault broke one promise. */
export interface ChaosFailure {
  /** The agent that the fault was put into, by its name in the spec; with no fault, the one that broke the promise. */
  readonly agent: string;
  readonly state: string;
  /** The method or property of its class; `""` where the fault befell the state itself. */
  readonly handler: string;
  /** What went wrong there on purpose, such as `throws`; `""` in the run without faults. */
  readonly fault: string;
  readonly promise: PromiseName;
  /** The promise as a sentence. */
  readonly says: string;
  /** The id of the agent that broke it; `""` where it is nobody's. */
  readonly by: string;
  /** What happened in its place. */
  readonly what: string;
  /** The last of what was observed of the agents concerned, a line each. */
  readonly last: readonly string[];
  /** `chaos(scenario, { replay })` runs it again, with a log. */
  readonly replay: Replay;
}

/** How many failures are printed. */
const MOST = 20;

/** What came of all faults. `String(report)` is for people. */
export class ChaosReport {
  readonly seeds: readonly number[];
  /** The agents that took part, by their names in the spec. */
  readonly agents: readonly string[];
  /** At how many places faults were put in: an agent's handler or hook in a state, or the state itself. */
  readonly places: number;
  /** How many faults were put in, each in a run of its own. */
  readonly faults: number;
  /** How many were left out, to keep to `runs`. */
  readonly leftOut: number;
  /** How many were not met again by their runs: the scenario does not do the same each time. */
  readonly missed: number;
  readonly failures: readonly ChaosFailure[];
  /** All that was observed, a line each: of a replay only. */
  readonly log: readonly string[];

  constructor(result: Omit<ChaosReport, "ok" | "toString">) {
    this.seeds = result.seeds;
    this.agents = result.agents;
    this.places = result.places;
    this.faults = result.faults;
    this.leftOut = result.leftOut;
    this.missed = result.missed;
    this.failures = result.failures;
    this.log = result.log;
  }

  /** Whether every promise was kept. */
  get ok(): boolean {
    return this.failures.length === 0;
  }

  toString(): string {
    const more = this.failures.length - MOST;
    return [
      ...this.log,
      headline(this),
      ...this.failures.slice(0, MOST).map(inWords),
      ...(more > 0 ? [`\nand ${more} more`] : []),
    ].join("\n");
  }
}

function headline({ faults, places, agents, seeds, leftOut, missed, failures }: ChaosReport): string {
  const all = `${count(faults, "fault")} at ${count(places, "place")} of ${count(agents.length, "agent")}`;
  const by = `${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")}`;
  const rest = [
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(missed > 0 ? [`${missed} not met again: the scenario does not do the same each time`] : []),
  ];
  const verdict = failures.length === 0 ? "every promise was kept" : count(failures.length, "broken promise");
  return `chaos: ${[`${all} (${by})`, ...rest].join(", ")}: ${verdict}`;
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}

function inWords({ agent, state, handler, fault, promise, says, what, last, replay }: ChaosFailure): string {
  const where = handler === "" ? `${agent} in ${state}` : `${handler}() of ${agent} in ${state}`;
  return [
    "",
    fault === "" ? `✗ ${agent || "the scenario"}, undisturbed` : `✗ ${where} ${fault}`,
    `  promise   ${says} (${promise})`,
    `  happened  ${what}`,
    ...last.map((line) => `            ${line}`),
    `  again     chaos(scenario, { replay: ${JSON.stringify(replay)} })`,
  ].join("\n");
}
