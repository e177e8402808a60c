import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { coloured } from "../diagrams/colours.js";
import { kinds } from "../diagrams/kinds.js";
import type { Kind } from "../diagrams/names.js";
import { clashes } from "./clashes.js";
import { type Input, type Misuse, type Outcome, type Run, refused, type World } from "./command.js";
import { commandLine } from "./commandLine.js";
import { counted } from "./counted.js";
import { misuse } from "./input.js";
import { type Destination, destinationOf, takesSeveral } from "./pictures/destination.js";
import { drawingOf } from "./pictures/drawing.js";
import { linkMisuse } from "./pictures/links.js";
import { drawOrder, type Order } from "./pictures/order.js";
import { save } from "./pictures/save.js";
import { traced } from "./pictures/traces.js";
import { workFor, workForAll } from "./pictures/work.js";
import { agentsOf, judged, loadSpecs, type Specs } from "./specs.js";

/** Draws specs, or one agent or pipeline of one. */
export const diagram: Run = async (input, world) => {
  const { disk } = world;
  const destination = linkMisuse(input) ?? destinationOf(input, disk);
  if ("asks" in destination) return destination;
  const [named, all] = loadSpecs(input, world);
  // Who draws wants to see what is wrong with the picture, and not all that may be better in the spec.
  const wrong = all.filter(({ severity }) => severity === "error");
  const warnings = all.filter(({ severity }) => severity === "warning");
  const outcome = await drawSpecs(named, wrong, destination, input, world);
  if ("asks" in outcome) return outcome;
  return { ...outcome, untold: { warnings, toldBy: commandLine("check", ...input.arguments) } };
};

async function drawSpecs(
  named: Specs,
  wrong: readonly Diagnostic[],
  destination: Destination,
  input: Input,
  world: World,
): Promise<Outcome | Misuse> {
  const { disk } = world;
  const { sources, specs } = named;
  const { kind, agent } = drawingOf(input, disk.path);
  if (sources.length > 1 && (agent !== undefined || !takesSeveral(destination)))
    return onlyOne(sources.length, agent);
  const makeWork = input.switches.has("all") ? workForAll : workFor;
  const [work, found] = makeWork(named, input, destination, disk);
  // What a trace has to do with specs that are wrong, nobody can tell.
  const [orders, untraced] = hasErrors(wrong) ? [work.orders, []] : traced(work.orders, world);
  const clashing = destination.to === "folder" ? clashesOf(orders) : [];
  const unknown = specs.flatMap((spec) => agentsOf(spec, agent)[1]);
  const diagnostics = [...wrong, ...unknown, ...judged([...untraced, ...found], input), ...clashing];
  const despite = destination.to === "stdout" ? "nothing was drawn" : "nothing was written";
  if (hasErrors(diagnostics)) return refused(diagnostics, { pictures: [] }, despite);
  if (orders.length + work.left.length === 0) return nothing(kind, input, diagnostics);
  return destination.to === "stdout"
    ? print(orders, diagnostics, world)
    : save({ ...work, orders }, diagnostics, world);
}

function onlyOne(count: number, agent: string | undefined): Misuse {
  return agent === undefined
    ? misuse(`one picture is wanted of ${count} specs`, "Give a folder for them: --out pictures/")
    : misuse(`one agent, "${agent}", is wanted of ${count} specs`, "Name the one spec that has it");
}

function clashesOf(orders: readonly Order[]): readonly Diagnostic[] {
  return clashes(orders.map(({ path, spec }) => ({ path, spec: spec.file })));
}

function nothing(kind: Kind, input: Input, diagnostics: readonly Diagnostic[]): Outcome {
  const { title } = kinds[kind];
  const what = input.switches.has("all") ? "nothing to show" : `no ${title}`;
  return { diagnostics, ok: true, text: `Nothing was drawn: there is ${what}.\n`, data: { pictures: [] } };
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
