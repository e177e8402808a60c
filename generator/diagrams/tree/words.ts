import type { Named, Spec } from "../../model/spec.js";
import { plain } from "../plain.js";
import { strategyText } from "../words.js";
import { type AgentNode, childrenOf } from "./tree.js";

/** What is said of a spec without supervisors. */
export const NOTHING = "No supervisors here.";

/** What is said where there is no tree: of a spec without supervisors, or of an agent that is none. */
export function nothingText({ agents }: Spec, name?: string): string {
  if (name === undefined) return NOTHING;
  const parents = agents.filter((each) => childrenOf(each.supervises).includes(name)).map(plainName);
  const child = parents.length === 0 ? "" : `; it is a child of ${parents.join(" and ")}`;
  return `${plain(name)} supervises nobody${child}.`;
}

function plainName({ name }: Named): string {
  return plain(name);
}

/** What is said of a supervisor that stands elsewhere with its groups. */
export const AGAIN = "groups shown elsewhere";

/** What is said of a supervisor or a child beside its name. */
export function nodeWords({ what, from, supervises, again }: AgentNode): readonly string[] {
  return [
    ...(supervises === undefined ? [what] : []),
    ...(from === "" ? [] : [`from ${from}`]),
    ...(supervises === undefined ? [] : [again ? AGAIN : strategyText(supervises)]),
  ];
}
