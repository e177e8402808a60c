import type { RouteDef } from "../model/pipelines.js";
import type { Reference } from "../model/spec.js";

/** The targets of routes that lead back to where a value has been: each cycle has at least one. */
export function closingRoutes(routes: readonly RouteDef[]): ReadonlySet<Reference> {
  const targets = new Map(routes.map(({ from, to }) => [from.name, to] as const));
  const closing = new Set<Reference>();
  const seen = new Set<string>();
  for (const { from } of routes) if (!seen.has(from.name)) walk(from.name, targets, seen, closing);
  return closing;
}

/** Depth first. Not recursive, as a pipeline may be longer than the stack is deep. */
function walk(
  start: string,
  targets: ReadonlyMap<string, readonly Reference[]>,
  seen: Set<string>,
  closing: Set<Reference>,
): void {
  const path = [{ name: start, left: [...(targets.get(start) ?? [])] }];
  const open = new Set([start]);
  seen.add(start);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const target = at.left.shift();
    if (target === undefined) {
      open.delete(at.name);
      path.pop();
    } else if (open.has(target.name)) closing.add(target);
    else if (!seen.has(target.name)) {
      seen.add(target.name);
      open.add(target.name);
      path.push({ name: target.name, left: [...(targets.get(target.name) ?? [])] });
    }
  }
}
