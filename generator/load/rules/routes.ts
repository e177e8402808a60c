import type { PipelineDef } from "../../model/pipelines.js";
import { SKIP, STOP } from "../../model/stages.js";

/** Where values and failures lead from `input` and from each stage, by name. */
export function leadsTo({ stages, routes }: PipelineDef): ReadonlyMap<string, readonly string[]> {
  const leads = new Map(routes.map(({ from, to }) => [from.name, to.map(({ name }) => name)]));
  for (const { name, failed } of stages) {
    if (failed.name === STOP || failed.name === SKIP) continue;
    leads.set(name, [...(leads.get(name) ?? []), failed.name]);
  }
  return leads;
}
