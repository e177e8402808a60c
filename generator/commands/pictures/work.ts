import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { kinds } from "../../diagrams/kinds.js";
import type { Disk } from "../../disk.js";
import type { Specs } from "../specs.js";
import { allOrders } from "./all.js";
import type { Destination } from "./destination.js";
import type { Drawing } from "./drawing.js";
import { picturesIn } from "./found.js";
import { type Judged, judge } from "./judge.js";
import { orderOf } from "./order.js";

type Work = readonly [Judged, readonly Diagnostic[]];

/** One kind of picture. Of several specs those that have something to show; one that has nothing says so in the terminal. */
export function workFor({ specs }: Specs, drawing: Drawing, destination: Destination): Work {
  const { shows } = kinds[drawing.kind];
  const isAlone = destination.to === "stdout" && specs.length === 1;
  const orders = specs
    .filter((spec) => isAlone || shows(spec, drawing.agent))
    .map((spec) => orderOf(spec, drawing, destination));
  return [{ orders, left: [], strays: [] }, []];
}

/** All that there is to show, and again what is there already, as its recipes say. */
export function workForAll(named: Specs, drawing: Drawing, destination: Destination, disk: Disk): Work {
  const orders = allOrders(named.specs, drawing, destination);
  const taken = new Set(orders.map(({ path }) => path.toLowerCase()));
  const [others, unread] = picturesIn(destination.path, disk, taken);
  const judged = judge(others, named, disk);
  return [{ ...judged, orders: [...orders, ...judged.orders] }, unread];
}
