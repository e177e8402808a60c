import { hasErrors } from "../../diagnostics/count.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Disk } from "../../disk.js";
import type { Input, Misuse, World } from "../command.js";
import { misuse } from "../input.js";
import type { Specs } from "../specs.js";
import type { PicturePlan } from "./compare.js";
import { DEFAULT_FOLDER, picturesIn } from "./found.js";
import { judge, lostTraces } from "./judge.js";
import { missingOrders } from "./missing.js";
import { compareOrders } from "./save.js";
import { traced } from "./traces.js";

/** What `check` found out about the pictures in a folder. */
export interface Checked {
  readonly pictures: readonly PicturePlan[];
  /** Pictures that are left alone. */
  readonly strays: readonly PicturePlan[];
}

/** The folder whose pictures are checked. */
export function checkedFolder({ values }: Input, disk: Disk): string | Misuse {
  const typed = values.get("diagrams");
  if (typed === undefined) return DEFAULT_FOLDER;
  const path = disk.path(typed);
  if (disk.kind(path) === "folder") return path;
  return misuse(`there is no folder "${path}" of pictures to check`, "See: crb-gen check --help");
}

/** Draws the pictures of the specs again, and compares. Writes nothing. */
export async function checkPictures(
  folder: string,
  named: Specs,
  world: Pick<World, "disk" | "progress">,
): Promise<readonly [Checked, readonly Diagnostic[]]> {
  const [found, unread] = picturesIn(folder, world.disk);
  if (hasErrors(unread)) return [{ pictures: [], strays: [] }, unread];
  const { orders, left, strays } = judge(found, named, world.disk);
  const missing = missingOrders(named.specs, found, folder, world.disk);
  const [ready, untraced] = traced([...orders, ...missing], world);
  if (hasErrors(untraced)) return [{ pictures: [], strays: [] }, untraced];
  const [drawn, problems] = await compareOrders(ready, world);
  return [
    { pictures: [...drawn, ...left], strays },
    [...unread, ...untraced, ...lostTraces(strays), ...problems],
  ];
}
