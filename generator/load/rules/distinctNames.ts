import type { Report } from "../../diagnostics/create.js";
import { lineOf } from "../../diagnostics/position.js";
import { declaredIn } from "../../model/lookup.js";
import type { Named, Spec } from "../../model/spec.js";
import { isThreaded } from "../../model/stages.js";
import { lowerFirst } from "../../text/words.js";
import type { Rule } from "./rule.js";

/**
 * Two names of one namespace differ in more than the case of their letters; and so do the files of the bodies of
 * `sync` states and stages, whatever they belong to.
 */
export const distinctNames: Rule = (spec, report) => {
  reportAlike([...spec.imports, ...declaredIn(spec)].map(called), report);
  for (const { states, timers, supervises } of spec.agents) {
    reportAlike((supervises?.groups ?? []).map(called), report);
    reportAlike(states.map(called), report);
    reportAlike(timers.map(called), report);
    for (const state of states) if (state.mode === "events") reportAlike(state.timers.map(called), report);
  }
  for (const { stages } of spec.pipelines) reportAlike(stages.map(called), report);
  reportAlike(bodyFiles(spec), report);
};

/** What must be told apart from others, and where it is named. */
interface Called {
  readonly name: string;
  readonly what: string;
  readonly named: Named;
  /** Of a body: the agent or the pipeline that it belongs to. */
  readonly owner?: Named;
}

/** Two bodies of one owner: their states have been told of. */
function areOneOwners(one: Called, other: Called): boolean {
  return one.owner !== undefined && one.owner === other.owner;
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
    else if (lowerFirst(other.name) !== lowerFirst(one.name) && !areOneOwners(one, other)) {
      const { source, start } = other.named.span;
      report("case-collision", one.named.span, { name: one.name, other: other.name }, [
        `The other is ${other.what}in line ${lineOf(source, start)}.`,
      ]);
    }
  }
}

/** The file of each body as scaffold calls it: after its state or stage, or where another's is in the way, after its owner too. */
function bodyFiles(spec: Spec): readonly Called[] {
  const taken = new Set<string>();
  return ownersOf(spec).flatMap(({ owner, kind, bodies }) =>
    bodies.map((named) => {
      const short = fileOf(named.name);
      const name = taken.has(short) ? fileOf(owner.name + named.name) : short;
      const what = `the body of ${kind} "${named.name}" of "${owner.name}", `;
      taken.add(name);
      return { name, what, named, owner };
    }),
  );
}

/** What has bodies that run on threads. */
interface Owner {
  readonly owner: Named;
  readonly kind: "state" | "stage";
  readonly bodies: readonly Named[];
}

function ownersOf({ agents, pipelines }: Spec): readonly Owner[] {
  return [
    ...agents.map((owner): Owner => {
      return { owner, kind: "state", bodies: owner.states.filter(({ mode }) => mode === "sync") };
    }),
    ...pipelines.map((owner): Owner => ({ owner, kind: "stage", bodies: owner.stages.filter(isThreaded) })),
  ];
}

function fileOf(name: string): string {
  return `${lowerFirst(name)}.sync.ts`;
}
