import { strategyText } from "../words.js";
import type { AgentNode } from "./tree.js";

/** What is said of a spec without supervisors. */
export const NOTHING = "No supervisors here.";

/** What is said of a supervisor that stands elsewhere with its groups. */
export const AGAIN = "groups shown elsewhere";

/** What is said of a supervisor or a child beside its name. */
export function nodeWords({ kind, from, supervises, again }: AgentNode): readonly string[] {
  return [
    ...(kind === "pipeline" ? ["pipeline"] : []),
    ...(from === "" ? [] : [`from ${from}`]),
    ...(supervises === undefined ? [] : [again ? AGAIN : strategyText(supervises)]),
  ];
}
