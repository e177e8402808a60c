import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { kinds } from "../../diagrams/kinds.js";
import type { Disk } from "../../disk.js";
import type { Input } from "../command.js";
import type { Specs } from "../specs.js";
import { allOrders } from "./all.js";
import { picturesIn } from "./found.js";
import { type Judged, judge } from "./judge.js";
import { kindOf, orderOf } from "./order.js";
import type { Place } from "./place.js";
import { drawingWords } from "./recipe.js";

type Work = readonly [Judged, readonly Diagnostic[]];

/** One kind of picture. Of several specs those that have something to show; one that has nothing says so in the terminal. */
export function workFor({ specs }: Specs, input: Input, place: Place, disk: Disk): Work {
  const words = drawingWords(input, disk.path);
  const { shows } = kinds[kindOf(words)];
  const isAlone = place.to === "stdout" && specs.length === 1;
  const orders = specs
    .filter((spec) => isAlone || shows(spec, input.values.get("agent")))
    .map((spec) => orderOf(spec, words, place));
  return [{ orders, left: [], strays: [] }, []];
}

/** All that there is to show, and again what is there already, as its recipes say. */
export function workForAll(named: Specs, input: Input, place: Place, disk: Disk): Work {
  const orders = allOrders(named.specs, input, place, disk.path);
  const taken = new Set(orders.map(({ path }) => path.toLowerCase()));
  const [others, unread] = picturesIn(place.path, disk, taken);
  const judged = judge(others, named, disk);
  return [{ ...judged, orders: [...orders, ...judged.orders] }, unread];
}
