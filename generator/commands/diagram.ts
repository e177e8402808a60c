import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { coloured } from "../diagrams/colours.js";
import { kinds } from "../diagrams/kinds.js";
import type { Spec } from "../model/spec.js";
import { clashes } from "./clashes.js";
import { type Input, type Misuse, type Outcome, type Run, refused, type World } from "./command.js";
import { counted } from "./counted.js";
import { misuse } from "./input.js";
import { linkMisuse } from "./pictures/links.js";
import { drawOrder, kindOf, type Order, orderOf } from "./pictures/order.js";
import { type Place, placeOf, takesSeveral } from "./pictures/place.js";
import { drawingWords } from "./pictures/recipe.js";
import { save } from "./pictures/save.js";
import { tallyOf } from "./pictures/traces.js";
import { agentsOf, judged, loadSpecs } from "./specs.js";

/** Draws specs, or one agent or pipeline of one. */
export const diagram: Run = async (input, world) => {
  const place = linkMisuse(input) ?? placeOf(input, world.disk);
  if ("asks" in place) return place;
  const [{ sources, specs }, wrong] = loadSpecs(input, world);
  const agent = input.values.get("agent");
  if (sources.length > 1 && (agent !== undefined || !takesSeveral(place)))
    return onlyOne(sources.length, agent);
  const words = drawingWords(input, world.disk.path);
  const [tally, untraced] = tallyOf(words, specs, world);
  const orders = ordersOf(specs, words, place, input).map((order) => ({ ...order, ...(tally && { tally }) }));
  const unknown = specs.flatMap((spec) => agentsOf(spec, agent)[1]);
  const diagnostics = [...wrong, ...unknown, ...judged(untraced, input), ...clashesOf(orders, place)];
  const despite = place.to === "stdout" ? "nothing was drawn" : "nothing was written";
  if (hasErrors(diagnostics)) return refused(diagnostics, { pictures: [] }, despite);
  if (orders.length === 0) return nothing(input, diagnostics);
  return place.to === "stdout" ? print(orders, diagnostics, world) : save(orders, diagnostics, world);
};

function onlyOne(count: number, agent: string | undefined): Misuse {
  return agent === undefined
    ? misuse(`one picture is wanted of ${count} specs`, "Give a folder for them: --out pictures/")
    : misuse(`one agent, "${agent}", is wanted of ${count} specs`, "Name the one spec that has it");
}

/** Of several specs those that have something to show; one that has nothing says so in the terminal. */
function ordersOf(
  specs: readonly Spec[],
  words: readonly string[],
  place: Place,
  { values }: Input,
): readonly Order[] {
  const { shows } = kinds[kindOf(words)];
  const isAlone = place.to === "stdout" && specs.length === 1;
  return specs
    .filter((spec) => isAlone || shows(spec, values.get("agent")))
    .map((spec) => orderOf(spec, words, place));
}

function clashesOf(orders: readonly Order[], { to }: Place): readonly Diagnostic[] {
  return to === "folder" ? clashes(orders.map(({ path, spec }) => ({ path, spec: spec.file }))) : [];
}

function nothing(input: Input, diagnostics: readonly Diagnostic[]): Outcome {
  const { title } = kinds[kindOf(drawingWords(input, (typed) => typed))];
  const text = `Nothing was drawn: there is no ${title}.\n`;
  return { diagnostics, ok: true, text, data: { pictures: [] } };
}

async function print(
  orders: readonly Order[],
  diagnostics: readonly Diagnostic[],
  world: World,
): Promise<Outcome> {
  const pictures: { spec: string; format: string; picture: string }[] = [];
  for (const order of counted(orders, "pictures drawn", world)) {
    const { spec, format } = order;
    pictures.push({ spec: spec.file, format, picture: await drawOrder(order) });
  }
  const shown = pictures.map(({ format, picture }) =>
    world.color && format === "text" ? coloured(picture) : picture,
  );
  return { diagnostics, ok: true, text: shown.join("\n"), data: { pictures } };
}
