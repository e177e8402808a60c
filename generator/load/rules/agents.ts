import type { Report } from "../../diagnostics/create.js";
import type { Reference } from "../../model/spec.js";
import { declaredNotes, knownNames } from "../declared.js";

/** Reports a name that is to be of an agent and is not. */
export function requireAgent({ name, span }: Reference, agents: readonly string[], report: Report): void {
  if (knownNames(agents).has(name)) return;
  report("unknown-agent", span, { name }, declaredNotes(name, agents, "Agents"));
}
