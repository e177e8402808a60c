import type { PipelineDef } from "../../model/pipelines.js";
import type { Reference } from "../../model/spec.js";
import { INPUT } from "../../model/stages.js";

/**
 * The targets that begin another round: those that lead back to where a value has been. Each cycle has at least one.
 * Which one is the runtime's choice as well, so both look the same way: from `input` on, depth first, at routes in
 * their order, then at where failures go.
 */
export function closingTargets(pipeline: PipelineDef): ReadonlySet<Reference> {
  const targets = targetsOf(pipeline);
  const closing = new Set<Reference>();
  const seen = new Set<string>();
  for (const name of targets.keys()) if (!seen.has(name)) walk(name, targets, seen, closing);
  return closing;
}

type Targets = ReadonlyMap<string, readonly Reference[]>;

function targetsOf({ stages, routes }: PipelineDef): Targets {
  const routed = new Map(routes.map(({ from, to }) => [from.name, to] as const));
  return new Map([
    [INPUT, routed.get(INPUT) ?? []],
    ...stages.map(({ name, failed }) => [name, [...(routed.get(name) ?? []), failed]] as const),
  ]);
}

/** Depth first. Not recursive, as a pipeline may be longer than the stack is deep. */
function walk(start: string, targets: Targets, seen: Set<string>, closing: Set<Reference>): void {
  const path = [stepFrom(start, targets)];
  const open = new Set([start]);
  seen.add(start);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const { value: target } = at.left.next();
    if (target === undefined) {
      open.delete(at.name);
      path.pop();
    } else if (open.has(target.name)) closing.add(target);
    else if (targets.has(target.name) && !seen.has(target.name)) {
      seen.add(target.name);
      open.add(target.name);
      path.push(stepFrom(target.name, targets));
    }
  }
}

interface Step {
  readonly name: string;
  /** Where it leads and nobody has looked yet. */
  readonly left: Iterator<Reference, undefined>;
}

function stepFrom(name: string, targets: Targets): Step {
  return { name, left: (targets.get(name) ?? []).values() };
}
