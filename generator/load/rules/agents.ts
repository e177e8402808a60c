import type { Report } from "../../diagnostics/create.js";
import { agentDefsOf, pipelineDefsOf } from "../../model/lookup.js";
import type { Reference, Spec } from "../../model/spec.js";
import { declaredNotes, knownNames } from "../declared.js";

/** What names of agents mean something: those of a spec, imported ones included. */
export interface AgentNames {
  readonly list: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** The names of what can become of an agent. */
export function agentNames(spec: Spec): AgentNames {
  return namesOf([...agentDefsOf(spec).keys()]);
}

/** The names of what can be started by others, and be a child: agents and pipelines. */
export function childNames(spec: Spec): AgentNames {
  return namesOf([...agentDefsOf(spec).keys(), ...pipelineDefsOf(spec).keys()]);
}

function namesOf(list: readonly string[]): AgentNames {
  return { list, known: knownNames(list) };
}

/** Reports a name that is to be of an agent and is not. */
export function requireAgent({ name, span }: Reference, { list, known }: AgentNames, report: Report): void {
  if (known.has(name)) return;
  report("unknown-agent", span, { name }, declaredNotes(name, list, "Agents"));
}
