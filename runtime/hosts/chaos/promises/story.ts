import type { Observation } from "../../../core/contract/observation.js";
import type { Evidence, Injection } from "../evidence.js";

/** The observation that user code of an agent has failed. */
export interface Failure {
  readonly entry: Extract<Observation, { readonly type: "failed" }>;
  /** Its place in the log. */
  readonly index: number;
}

/** How the agent of an injection failed by it, first. */
export function failureBy(
  { log }: Evidence,
  { id, index }: Injection,
  isIt: (error: Error) => boolean,
): Failure | null {
  for (const [at, entry] of log.entries()) {
    if (at < index || entry.agent !== id || entry.type !== "failed" || !isIt(entry.error)) continue;
    return { entry, index: at };
  }
  return null;
}

/** What happened to an agent first of some kinds, from a place in the log on. */
export function firstOf<Type extends Observation["type"]>(
  { log }: Evidence,
  agent: string,
  from: number,
  types: readonly Type[],
): Extract<Observation, { readonly type: Type }> | undefined {
  const known: readonly string[] = types;
  const found = log.find((entry, at) => at >= from && entry.agent === agent && known.includes(entry.type));
  return found as Extract<Observation, { readonly type: Type }> | undefined;
}
