import { posix } from "node:path";
import { hasErrors } from "../../diagnostics/count.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { recipeIn } from "../../diagrams/formats.js";
import type { Format } from "../../diagrams/names.js";
import { type Outcome, refused, type World } from "../command.js";
import { compare, type FilePlan, once } from "../compare.js";
import { counted } from "../counted.js";
import { changeJson, changesIn, report } from "../generate.js";
import { filesOf } from "../specs.js";
import { drawWithRecipe, type Order } from "./order.js";

/** The file of a picture: what is there and what is to be there. */
interface PicturePlan extends FilePlan {
  readonly format: Format;
}

/** Draws what was ordered, and writes what changed: all or nothing. */
export async function save(
  orders: readonly Order[],
  diagnostics: readonly Diagnostic[],
  world: World,
): Promise<Outcome> {
  const { disk } = world;
  const compared: Awaited<ReturnType<typeof compareOrder>>[] = [];
  for (const order of counted(orders, "pictures drawn", world))
    compared.push(await compareOrder(order, world));
  const pictures = compared.map(([picture]) => picture);
  const problems = once(compared.flatMap(([, wrong]) => wrong));
  if (hasErrors(problems)) return refused([...diagnostics, ...problems], { pictures: [] });
  const sources = filesOf(orders.map(({ spec }) => spec));
  const failures = disk.write(changesIn(pictures), sources);
  if (failures.length > 0) return refused([...diagnostics, ...failures], { pictures: [] });
  const data = { pictures: pictures.map(pictureJson) };
  return { diagnostics, ok: true, text: report(pictures, [], "picture"), data };
}

async function compareOrder(
  order: Order,
  { disk }: World,
): Promise<readonly [PicturePlan, readonly Diagnostic[]]> {
  const { spec, path, format } = order;
  const text = await drawWithRecipe(order);
  const isOurs = (there: string) => recipeIn(there) !== undefined;
  const [file, problems] = compare({ path, spec: spec.file, text }, posix.dirname(path), disk, isOurs);
  return [{ ...file, format }, problems];
}

function pictureJson(picture: PicturePlan): object {
  return { ...changeJson(picture), format: picture.format };
}
