import { kinds } from "../../diagrams/kinds.js";
import { type Kind, kindNames, tracedKinds } from "../../diagrams/names.js";
import type { Spec } from "../../model/spec.js";
import type { Destination } from "./destination.js";
import type { Drawing } from "./drawing.js";
import { type Order, orderOf } from "./order.js";

/** A picture of each kind that a spec has something to show of, for each spec: what `--all` draws. */
export function allOrders(
  specs: readonly Spec[],
  drawing: Drawing,
  destination: Destination,
): readonly Order[] {
  return specs.flatMap((spec) =>
    kindNames
      .filter((kind) => kinds[kind].shows(spec))
      .map((kind) => orderOf(spec, ofKind(kind, drawing), destination)),
  );
}

/** Runs are shown by those kinds that can. */
function ofKind(kind: Kind, drawing: Drawing): Drawing {
  return { ...drawing, kind, traces: tracedKinds.includes(kind) ? drawing.traces : [] };
}
