import { hasErrors } from "../../diagnostics/count.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { once } from "../../diagnostics/once.js";
import { drawPng } from "../../diagrams/png/png.js";
import type { Change } from "../../disk/write.js";
import { type Outcome, refused, type World } from "../command.js";
import { counted } from "../counted.js";
import { changeJson, changesIn, report, strayJson } from "../report.js";
import { filesOf } from "../specs.js";
import { compareOrder, type PicturePlan } from "./compare.js";
import type { Judged } from "./judge.js";
import type { Order } from "./order.js";

/** Draws what was ordered, writes what changed and removes what is left over: all or nothing. */
export async function save(
  { orders, left, strays }: Judged,
  diagnostics: readonly Diagnostic[],
  world: World,
): Promise<Outcome> {
  const [drawn, wrong] = await compareOrders(orders, world);
  const pictures = [...drawn, ...left];
  const [changes, unpainted] = hasErrors(wrong) ? [[], []] : await changesOf(pictures);
  const problems = once([...wrong, ...unpainted]);
  if (hasErrors(problems)) return refused([...diagnostics, ...problems], { pictures: [] });
  const sources = filesOf(orders.map(({ spec }) => spec));
  const failures = world.disk.write(changes, sources);
  if (failures.length > 0) return refused([...diagnostics, ...failures], { pictures: [] });
  const data = { pictures: pictures.map(pictureJson), strays: strays.map(strayJson) };
  return { diagnostics, ok: true, text: report(pictures, strays, "picture"), data };
}

/** Draws pictures, and compares each with its file. */
export async function compareOrders(
  orders: readonly Order[],
  world: Pick<World, "disk" | "progress">,
): Promise<readonly [readonly PicturePlan[], readonly Diagnostic[]]> {
  const compared: Awaited<ReturnType<typeof compareOrder>>[] = [];
  for (const order of counted(orders, "pictures drawn", world))
    compared.push(await compareOrder(order, world.disk));
  return [compared.map(([picture]) => picture), once(compared.flatMap(([, wrong]) => wrong))];
}

/** What is to be written. Pixels are drawn for those PNGs alone that are not what they are to be. */
async function changesOf(
  pictures: readonly PicturePlan[],
): Promise<readonly [readonly Change[], readonly Diagnostic[]]> {
  const changes: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const picture of changesIn(pictures)) {
    if (!("original" in picture)) changes.push(picture);
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
