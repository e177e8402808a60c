import { kinds } from "../../diagrams/kinds.js";
import { type Kind, kindNames } from "../../diagrams/names.js";
import type { Spec } from "../../model/spec.js";
import type { Input } from "../command.js";
import { drawing } from "./options.js";
import { type Order, orderOf } from "./order.js";
import type { Place } from "./place.js";
import { drawingWords } from "./recipe.js";

/** A picture of each kind that a spec has something to show of, for each spec: what `--all` draws. */
export function allOrders(
  specs: readonly Spec[],
  input: Input,
  place: Place,
  path = (typed: string) => typed,
): readonly Order[] {
  return specs.flatMap((spec) =>
    kindNames
      .filter((kind) => kinds[kind].shows(spec))
      .map((kind) => orderOf(spec, drawingWords(ofKind(kind, input), path), place)),
  );
}

/** The same for one kind, with what is for it. */
function ofKind(kind: Kind, input: Input): Input {
  const unfit = drawing.filter(({ kinds: fits }) => fits && !fits.includes(kind)).map(({ name }) => name);
  const fitting = [...input.lists].filter(([name]) => !unfit.includes(name));
  return { ...input, lists: new Map([...fitting, ["kind", [kind]]]) };
}
