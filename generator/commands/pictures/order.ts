import { posix } from "node:path";
import { draw } from "../../diagrams/draw.js";
import { formats, withRecipe } from "../../diagrams/formats.js";
import { kinds } from "../../diagrams/kinds.js";
import { type Format, type Kind, kindNames, type TextFormat, themeNames } from "../../diagrams/names.js";
import type { DrawOptions } from "../../diagrams/options.js";
import type { Theme } from "../../diagrams/palette.js";
import type { Spec } from "../../model/spec.js";
import type { Tally } from "../../trace/tally.js";
import { linkOf } from "./links.js";
import type { Place } from "./place.js";
import { drawingInput, recipeLine } from "./recipe.js";

/** A picture that is to be drawn. */
export interface Order {
  readonly spec: Spec;
  /** The options of its recipe. */
  readonly words: readonly string[];
  readonly format: Format;
  /** The file it is written to; empty for stdout. */
  readonly path: string;
  /** The folder that its links start from. */
  readonly folder: string;
  /** What a recorded run did. Absent: that is not shown. */
  readonly tally?: Tally;
}

/** The order for a picture of a spec, which goes where the place has it. */
export function orderOf(spec: Spec, words: readonly string[], place: Place): Order {
  const { to, path, format } = place;
  if (to === "stdout") return { spec, words, format, path: "", folder: path };
  if (to === "file") return { spec, words, format, path, folder: posix.dirname(path) };
  const [ending] = formats[format].endings;
  const name = `${spec.name}${kinds[kindOf(words)].suffix}.${ending}`;
  return { spec, words, format, path: posix.join(path, name), folder: path };
}

/** The text of a picture; of a PNG, the SVG that it is made from. */
export function drawOrder(order: Order): Promise<string> {
  return draw(order.spec, optionsOf(order));
}

/** A text as it stands in its file. */
export async function drawWithRecipe(order: Order, format: TextFormat): Promise<string> {
  return withRecipe(await drawOrder({ ...order, format }), format, recipeOf(order));
}

export function recipeOf({ spec, words }: Order): string {
  return recipeLine({ spec: spec.file, words });
}

/** How many pixels of a PNG one px of the SVG becomes. */
export function scaleOf({ words }: Order): number {
  return Number(drawingInput(words).values.get("scale") ?? 2);
}

export function kindOf(words: readonly string[]): Kind {
  const { values } = drawingInput(words);
  return kindNames.find((name) => name === values.get("kind")) ?? "agents";
}

function optionsOf({ words, format, folder, tally }: Order): DrawOptions {
  const input = drawingInput(words);
  const agent = input.values.get("agent");
  const theme = themeNames.find((name) => name === input.values.get("theme")) ?? "auto";
  const link = linkOf(input, folder);
  return {
    ...formOf(format, theme),
    kind: kindOf(words),
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
