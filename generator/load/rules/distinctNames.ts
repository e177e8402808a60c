import type { Report } from "../../diagnostics/create.js";
import { lineOf } from "../../diagnostics/position.js";
import type { AgentDef, Named, Spec } from "../../model/spec.js";
import { lowerFirst } from "../../text/words.js";
import type { Rule } from "./rule.js";

/**
 * Two names of one namespace differ in more than the case of their letters; and so do the files of the bodies of
 * `sync` states, whatever agents they belong to.
 */
export const distinctNames: Rule = (spec, report) => {
  reportAlike(
    [
      ...spec.imports,
      ...spec.types,
      ...spec.events,
      ...spec.requests,
      ...spec.publications,
      ...spec.agents,
    ].map(called),
    report,
  );
  for (const { states, timers } of spec.agents) {
    reportAlike(states.map(called), report);
    reportAlike(timers.map(called), report);
    for (const state of states) if (state.mode === "events") reportAlike(state.timers.map(called), report);
  }
  reportAlike(bodyFiles(spec), report);
};

/** What must be told apart from others, and where it is named. */
interface Called {
  readonly name: string;
  readonly what: string;
  readonly named: Named;
  readonly agent?: AgentDef;
}

/** Two bodies of one agent: their states have been told of. */
function isOneAgents(one: Called, other: Called): boolean {
  return one.agent !== undefined && one.agent === other.agent;
}

function called(named: Named): Called {
  return { name: named.name, what: "", named };
}

function reportAlike(all: readonly Called[], report: Report): void {
  const first = new Map<string, Called>();
  for (const one of all) {
    const key = one.name.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    // Of two that differ in the first letter alone, one is no name of its kind, and that is told.
    else if (lowerFirst(other.name) !== lowerFirst(one.name) && !isOneAgents(one, other)) {
      const { source, start } = other.named.span;
      report("case-collision", one.named.span, { name: one.name, other: other.name }, [
        `The other is ${other.what}in line ${lineOf(source, start)}.`,
      ]);
    }
  }
}

/** The file of each body as scaffold calls it: after its state, or where another agent's is in the way, after both. */
function bodyFiles({ agents }: Spec): readonly Called[] {
  const taken = new Set<string>();
  const files: Called[] = [];
  for (const agent of agents) {
    for (const named of agent.states.filter(({ mode }) => mode === "sync")) {
      const short = fileOf(named.name);
      const name = taken.has(short) ? fileOf(agent.name + named.name) : short;
      const what = `the body of state "${named.name}" of "${agent.name}", `;
      taken.add(name);
      files.push({ name, what, named, agent });
    }
  }
  return files;
}

function fileOf(name: string): string {
  return `${lowerFirst(name)}.sync.ts`;
}
