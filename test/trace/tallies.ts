/** From observations to the tally of them, by way of the lines of a trace. */
import type { Observation } from "crb-gen";
import { Counter, type Declared } from "../../generator/trace/counter.js";
import { entryOf, isHeader } from "../../generator/trace/entry.js";
import type { AgentTally, StateTally, Tally } from "../../generator/trace/tally.js";
import { headerLine, observationLine } from "../../runtime/core/trace/line.js";

/** Whatever its name, it is declared. */
export const ANY = { has: () => true };

/** One run, that began to be recorded at `begin`. */
export interface Run {
  readonly begin?: number;
  readonly log: readonly Observation[];
}

export function tallyOf(...runs: readonly Run[]): Tally {
  return tallyFor(ANY, ...runs);
}

/** The tally of those that are declared. */
export function tallyFor(declared: Declared, ...runs: readonly Run[]): Tally {
  const lines = runs.flatMap(({ begin = 0, log }) => [
    headerLine(begin),
    ...log.map((one) => observationLine(one, false)),
  ]);
  return tallyIn(lines.join("\n"), declared);
}

/** What the text of a trace counts. */
export function tallyIn(trace: string, declared: Declared = ANY): Tally {
  const count = new Counter(declared);
  for (const line of trace.trimEnd().split("\n")) {
    const entry = entryOf(line);
    if (entry === undefined) throw new Error(`no line of a trace: ${line}`);
    if (isHeader(entry)) count.begin(entry.time);
    else count.add(entry);
  }
  return count.tally();
}

export function agentIn({ agents }: Tally, name: string): AgentTally {
  const found = agents.get(name);
  if (found === undefined) throw new Error(`there is no ${name} among ${[...agents.keys()].join(", ")}`);
  return found;
}

export function stateIn(tally: Tally, agent: string, name: string): StateTally {
  const found = agentIn(tally, agent).states.get(name);
  if (found === undefined) throw new Error(`${agent} was never in ${name}`);
  return found;
}

/** Moves as lines: `Idle -> Work by onGo: 3`. */
export function movesIn(tally: Tally, agent: string): readonly string[] {
  return agentIn(tally, agent).moves.map(({ from, to, by, count }) => `${from} -> ${to} by ${by}: ${count}`);
}
