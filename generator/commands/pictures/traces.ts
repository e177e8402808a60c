import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { grouped } from "../../model/grouped.js";
import { declaredIn, mismatches } from "../../trace/match.js";
import type { Tally } from "../../trace/tally.js";
import type { World } from "../command.js";
import type { Order } from "./order.js";
import { readTraces } from "./readTraces.js";

/** Gives each order what was done in the runs that it wants to be shown. Each trace is read once. */
export function traced(
  orders: readonly Order[],
  world: Pick<World, "disk" | "progress">,
): readonly [readonly Order[], readonly Diagnostic[]] {
  const keyOf = ({ drawing }: Order) => JSON.stringify(drawing.traces);
  const groups = grouped(orders.map((order) => [keyOf(order), order] as const));
  const read = new Map([...groups].map(([key, group]) => [key, tallyFor(group, world)] as const));
  const ready = orders.map((order) => {
    const [tally] = read.get(keyOf(order)) ?? [];
    return tally === undefined ? order : { ...order, tally };
  });
  return [ready, [...read.values()].flatMap(([, diagnostics]) => diagnostics)];
}

/** What is shown of runs in pictures that want the same traces; undefined where they want none. */
function tallyFor(
  orders: readonly Order[],
  { disk, progress }: Pick<World, "disk" | "progress">,
): readonly [Tally | undefined, readonly Diagnostic[]] {
  const paths = orders[0]?.drawing.traces ?? [];
  if (paths.length === 0) return [undefined, []];
  const specs = [...new Set(orders.map(({ spec }) => spec))];
  const [tally, unread] = readTraces(paths, new Set(declaredIn(specs)), { disk, progress });
  // What does not match may follow from lines that could not be read.
  return [tally, unread.length > 0 ? unread : mismatches(tally, specs)];
}
