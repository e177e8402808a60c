import { hasErrors } from "../../diagnostics/count.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { drawPng } from "../../diagrams/png/png.js";
import type { Change } from "../../disk/write.js";
import { type Outcome, refused, type World } from "../command.js";
import { once } from "../compare.js";
import { counted } from "../counted.js";
import { changeJson, changesIn, report } from "../generate.js";
import { filesOf } from "../specs.js";
import { compareOrder, type PicturePlan } from "./compare.js";
import type { Order } from "./order.js";

/** Draws what was ordered, and writes what changed: all or nothing. */
export async function save(
  orders: readonly Order[],
  diagnostics: readonly Diagnostic[],
  world: World,
): Promise<Outcome> {
  const { disk } = world;
  const compared: Awaited<ReturnType<typeof compareOrder>>[] = [];
  for (const order of counted(orders, "pictures drawn", world))
    compared.push(await compareOrder(order, disk));
  const pictures = compared.map(([picture]) => picture);
  const wrong = compared.flatMap(([, problems]) => problems);
  const [changes, unpainted] = hasErrors(wrong) ? [[], []] : await changesOf(pictures);
  const problems = once([...wrong, ...unpainted]);
  if (hasErrors(problems)) return refused([...diagnostics, ...problems], { pictures: [] });
  const sources = filesOf(orders.map(({ spec }) => spec));
  const failures = disk.write(changes, sources);
  if (failures.length > 0) return refused([...diagnostics, ...failures], { pictures: [] });
  const data = { pictures: pictures.map(pictureJson) };
  return { diagnostics, ok: true, text: report(pictures, [], "picture"), data };
}

/** What is to be written. Pixels are drawn for those PNGs alone that are not what they are to be. */
async function changesOf(
  pictures: readonly PicturePlan[],
): Promise<readonly [readonly Change[], readonly Diagnostic[]]> {
  const changes: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const picture of changesIn(pictures)) {
    if (picture.format !== "png") changes.push(picture);
    else {
      const [after, problems] = await drawPng(picture.original);
      changes.push({ ...picture, after });
      diagnostics.push(...problems);
    }
  }
  return [changes, diagnostics];
}

function pictureJson(picture: PicturePlan): object {
  return { ...changeJson(picture), format: picture.format };
}
