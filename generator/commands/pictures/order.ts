import { posix } from "node:path";
import { draw } from "../../diagrams/draw.js";
import { formats, withRecipe } from "../../diagrams/formats.js";
import { kinds } from "../../diagrams/kinds.js";
import { type Link, linkBelow, linkFrom, placesFrom } from "../../diagrams/link.js";
import type { Format, TextFormat } from "../../diagrams/names.js";
import type { DrawOptions } from "../../diagrams/options.js";
import type { Theme } from "../../diagrams/palette.js";
import type { Spec } from "../../model/spec.js";
import type { Tally } from "../../trace/tally.js";
import type { Destination } from "./destination.js";
import type { Drawing } from "./drawing.js";
import { recipeLine } from "./recipe.js";

/** A picture that is to be drawn. */
export interface Order {
  readonly spec: Spec;
  readonly drawing: Drawing;
  readonly format: Format;
  /** The file it is written to; empty for stdout. */
  readonly path: string;
  /** The folder that its links start from. */
  readonly folder: string;
  /** What a recorded run did. Absent: that is not shown. */
  readonly tally?: Tally;
}

/** The order for a picture of a spec, which goes where the destination has it. */
export function orderOf(spec: Spec, drawing: Drawing, { to, path, format }: Destination): Order {
  if (to === "stdout") return { spec, drawing, format, path: "", folder: path };
  if (to === "file") return { spec, drawing, format, path, folder: posix.dirname(path) };
  const [ending] = formats[format].endings;
  const run = drawing.traces.length > 0 ? ".run" : "";
  const name = `${spec.name}${kinds[drawing.kind].suffix}${run}.${ending}`;
  return { spec, drawing, format, path: posix.join(path, name), folder: path };
}

/** The text of a picture; of a PNG, the SVG that it is made from. */
export function drawOrder(order: Order): Promise<string> {
  return draw(order.spec, optionsOf(order));
}

/** A text as it stands in its file. */
export async function drawWithRecipe(order: Order, format: TextFormat): Promise<string> {
  return withRecipe(await drawOrder({ ...order, format }), format, recipeOf(order));
}

export function recipeOf({ spec, drawing }: Order): string {
  return recipeLine({ spec: spec.file, drawing });
}

function optionsOf(order: Order): DrawOptions {
  const { drawing, format, tally } = order;
  const { kind, agent, theme } = drawing;
  const link = linkOf(order);
  return {
    ...formOf(format, theme),
    kind,
    ...(agent !== undefined && { agent }),
    ...(link && { link }),
    ...(tally && { tally }),
  };
}

/** Pixels cannot follow a reader's theme. */
function formOf(format: Format, theme: Theme): Pick<DrawOptions, "format" | "theme"> {
  if (format !== "png") return { format, theme };
  return { format: "svg", theme: theme === "dark" ? "dark" : "light" };
}

/** Where the nodes of a picture lead, if they are to. */
function linkOf(order: Order): Link | undefined {
  const { drawing, format, path, folder } = order;
  const { links, linkBase } = drawing;
  // What is printed is read here; a file may be read anywhere, by people who know the project.
  if (format === "text") return links ? placesFrom(path === "" ? folder : ".") : undefined;
  if (linkBase !== undefined) return linkBelow(linkBase);
  return links ? linkFrom(folder) : undefined;
}
