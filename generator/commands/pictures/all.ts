import { kinds } from "../../diagrams/kinds.js";
import { type Kind, kindNames, tracedKinds } from "../../diagrams/names.js";
import type { Spec } from "../../model/spec.js";
import type { Destination } from "./destination.js";
import type { Drawing } from "./drawing.js";
import { type Order, orderOf } from "./order.js";

/** A picture of each kind that a spec has something to show of, for each spec, and with traces one of the run as well. */
export function allOrders(
  specs: readonly Spec[],
  drawing: Drawing,
  destination: Destination,
): readonly Order[] {
  return specs.flatMap((spec) =>
    kindNames
      .filter((kind) => kinds[kind].shows(spec))
      .flatMap((kind) => ofKind(kind, drawing))
      .map((each) => orderOf(spec, each, destination)),
  );
}

function ofKind(kind: Kind, drawing: Drawing): readonly Drawing[] {
  const plain = { ...drawing, kind, traces: [] };
  const hasRun = drawing.traces.length > 0 && tracedKinds.includes(kind);
  return hasRun ? [plain, { ...drawing, kind }] : [plain];
}
