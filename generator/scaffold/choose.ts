import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeOf } from "../model/place.js";
import { spanOf, type UserClass } from "./classes.js";

/**
 * The class that implements an agent, among all that extend its base: the one called like it, else the only one.
 * Neither a class nor a diagnostic: there is none yet.
 */
export function chooseClass(
  all: readonly UserClass[],
  agent: string,
  base: string,
): readonly [UserClass | undefined, readonly Diagnostic[]] {
  // What extends a class that can be made already, such as a double for tests, inherits its handlers.
  const concrete = all.filter(
    ({ isAbstract, parents }) => !isAbstract && parents.every((parent) => parent.isAbstract),
  );
  const chosen =
    concrete.find(({ name }) => name === agent) ?? (concrete.length === 1 ? concrete[0] : undefined);
  if (chosen) return [chosen, []];
  const [first, ...rest] = (concrete.length > 0 ? concrete : all).map(spanOf);
  if (first === undefined) return [undefined, []];
  if (rest.length === 0 || concrete.length === 0)
    return [undefined, [create("only-abstract", first, { agent, base })]];
  const others = rest.map((span) => `Also: ${placeOf(span)}`);
  return [undefined, [create("ambiguous-class", first, { agent, base }, others)]];
}
