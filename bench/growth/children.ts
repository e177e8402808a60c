import { Nursery } from "../agents/lives.js";
import { children as bareChildren } from "../peers/bare/lives.js";
import { children as row } from "../rows/children.js";
import { nsOfEach } from "./cost.js";
import { type Curve, decades } from "./curve.js";

/** So many children live, and their supervisor is asked to end: it ends when the last of them has. */
async function ended(size: number): Promise<number> {
  const nursery = new Nursery().spawn();
  const settled = await nursery.settle({ children: size });
  await nursery.interrupt();
  return settled;
}

export const children: Curve = {
  title: "More and more children of one supervisor",
  of: "children",
  sizes: decades(1, 10_000),
  unit: "ns",
  lines: {
    "a child, started, run, its end heard": (size, ms) => nsOfEach(row.ours, size, ms),
    "a child, started, and ended by its supervisor": (size, ms) => nsOfEach(ended, size, ms),
  },
  bare: { "an object in a set, which calls back": (size, ms) => nsOfEach(bareChildren, size, ms) },
};
