import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { kinds } from "../../diagrams/kinds.js";
import type { Disk } from "../../disk.js";
import type { Input } from "../command.js";
import type { Specs } from "../specs.js";
import { allOrders } from "./all.js";
import type { Destination } from "./destination.js";
import { drawingOf, redrawn } from "./drawing.js";
import { picturesIn } from "./found.js";
import { type Judged, judge, lostTraces } from "./judge.js";
import { type Order, orderOf } from "./order.js";

type Work = readonly [Judged, readonly Diagnostic[]];

/** One kind of picture. Of several specs those that have something to show; one that has nothing says so in the terminal. */
export function workFor({ specs }: Specs, input: Input, destination: Destination, disk: Disk): Work {
  const drawing = drawingOf(input, disk.path);
  const { shows } = kinds[drawing.kind];
  const isAlone = destination.to === "stdout" && specs.length === 1;
  const orders = specs
    .filter((spec) => isAlone || shows(spec, drawing.agent))
    .map((spec) => orderOf(spec, drawing, destination));
  return [{ orders, left: [], strays: [] }, []];
}

/** All that there is to show, and again what is there already, as its recipes say. */
export function workForAll(named: Specs, input: Input, destination: Destination, disk: Disk): Work {
  const wanted = allOrders(named.specs, drawingOf(input, disk.path), destination);
  const [found, unread] = picturesIn(destination.path, disk, pathsOf(wanted));
  const judged = judge(found, named, disk);
  const drawn = wanted.flatMap((order) => renewed(order, judged, input, disk));
  const taken = pathsOf(drawn);
  const isOther = ({ path }: Pick<Order, "path">) => !taken.has(path.toLowerCase());
  const orders = [...drawn, ...judged.orders.filter(isOther)];
  const strays = judged.strays.filter(isOther);
  return [{ orders, left: judged.left.filter(isOther), strays }, [...unread, ...lostTraces(strays)]];
}

/** In small letters, as file systems may have it that do not tell them from others. */
function pathsOf(orders: readonly Order[]): ReadonlySet<string> {
  return new Set(orders.map(({ path }) => path.toLowerCase()));
}

/** What is wanted, as the picture of the same spec that lies there already, but for what the command line says. */
function renewed(wanted: Order, { orders, strays }: Judged, input: Input, disk: Disk): readonly Order[] {
  const { path, spec, format, drawing } = wanted;
  const showsRun = drawing.traces.length > 0;
  const isLost = strays.some((stray) => stray.path === path && stray.spec === spec.file);
  if (isLost && !showsRun) return [];
  const there = orders.find((order) => order.path === path && order.spec === spec && order.format === format);
  if (there === undefined) return [wanted];
  const { traces } = showsRun ? drawing : there.drawing;
  return [{ ...there, drawing: { ...redrawn(there.drawing, input, disk.path), traces } }];
}
