import { formatNames } from "../../diagrams/names.js";
import type { Disk } from "../../disk.js";
import type { Spec } from "../../model/spec.js";
import { allOrders } from "./all.js";
import { usualDrawing } from "./drawing.js";
import type { Found } from "./found.js";
import type { Order } from "./order.js";

/**
 * What `--all` would add beside the pictures that it has drawn: the tree and the system of a spec whose own picture is there. Where
 * that is not there, nobody wants all of the spec in this folder.
 */
export function missingOrders(
  specs: readonly Spec[],
  found: readonly Found[],
  folder: string,
  disk: Disk,
): readonly Order[] {
  const there = new Map(found.map(({ path, recipe }) => [path, recipe.spec]));
  return specs.flatMap((spec) =>
    formatNames.flatMap((format) => {
      const [first, ...others] = allOrders([spec], usualDrawing, { to: "folder", path: folder, format });
      return first && there.get(first.path) === spec.file
        ? others.filter(({ path }) => disk.kind(path) === "nothing")
        : [];
    }),
  );
}
