import { posix } from "node:path";
import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { draw, type Format, type Kind } from "../diagrams/draw.js";
import type { Disk } from "../disk.js";
import type { Spec } from "../model/spec.js";
import { clashes } from "./clashes.js";
import { type Input, type Misuse, type Outcome, type Run, refused } from "./command.js";
import { counted } from "./counted.js";
import { linkMisuse, linkOf } from "./links.js";
import { agentsOf, filesOf, loadSpecs } from "./specs.js";

/** The formats by the endings that say them; the first ending of each is the one we write. */
const endings: Readonly<Record<string, Format>> = {
  svg: "svg",
  mmd: "mermaid",
  mermaid: "mermaid",
  dot: "dot",
  gv: "dot",
  txt: "text",
};

const kinds = ["agents", "tree"] as const satisfies readonly Kind[];
const themes = ["auto", "light", "dark"] as const;

/** What is drawn, and where it goes: to stdout, into one file, or into a folder with a file for each spec. */
interface Destination {
  readonly kind: Kind;
  readonly to: "stdout" | "file" | "folder";
  readonly path: string;
  readonly format: Format;
}

/** Draws specs, or one agent or pipeline of one. */
export const diagram: Run = async (input, world) => {
  const { disk } = world;
  const destination = destinationOf(input, disk);
  if ("asks" in destination) return destination;
  const misuse = linkMisuse(input);
  if (misuse) return misuse;
  const [{ sources, specs: all }, wrong] = loadSpecs(input, world);
  const agent = input.values.get("agent");
  if (sources.length > 1 && (agent !== undefined || !takesSeveral(destination)))
    return onlyOne(sources.length, agent);
  const unknown = all.flatMap((spec) => agentsOf(spec, agent)[1]);
  const specs = drawnOf(all, destination);
  const diagnostics = [...wrong, ...unknown, ...refusals(specs, destination, disk)];
  if (hasErrors(diagnostics)) {
    return refused(
      diagnostics,
      {},
      destination.to === "stdout" ? "nothing was drawn" : "nothing was written",
    );
  }
  if (specs.length === 0) return { diagnostics, ok: true, text: NO_TREE, data: { pictures: [] } };
  const pictures: Picture[] = [];
  for (const spec of counted(specs, "specs drawn", world))
    pictures.push(await picture(spec, input, destination, disk));
  return destination.to === "stdout"
    ? printed(pictures, diagnostics)
    : saved(pictures, specs, diagnostics, disk);
};

const NO_TREE = "Nothing was drawn: there are no supervisors.\n";

/** Trees of several specs are those that have a supervisor. */
function drawnOf(specs: readonly Spec[], { kind, to }: Destination): readonly Spec[] {
  if (kind !== "tree" || (to !== "folder" && specs.length === 1)) return specs;
  return specs.filter(({ agents }) => agents.some(({ supervises }) => supervises !== undefined));
}

/** A drawn spec. */
interface Picture {
  readonly spec: string;
  readonly path: string;
  readonly format: Format;
  readonly text: string;
}

async function picture(spec: Spec, input: Input, destination: Destination, disk: Disk): Promise<Picture> {
  const { values } = input;
  const { format, kind, to } = destination;
  const agent = values.get("agent");
  const path = pathOf(spec, destination);
  const link = linkOf(input, to === "stdout" ? disk.path(".") : posix.dirname(path));
  const theme = themes.find((name) => name === values.get("theme")) ?? "auto";
  const text = await draw(spec, {
    format,
    kind,
    theme,
    ...(agent !== undefined && { agent }),
    ...(link && { link }),
  });
  return { spec: spec.file, path, format, text };
}

function destinationOf(input: Input, disk: Disk): Destination | Misuse {
  const typed = input.values.get("out");
  const kind = kinds.find((name) => name === input.values.get("kind")) ?? "agents";
  const said = Object.values(endings).find((format) => format === input.values.get("format"));
  if (typed === undefined) return { kind, to: "stdout", path: "", format: said ?? "text" };
  const path = disk.path(typed);
  const name = posix.basename(path);
  const ending = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
  const folder = disk.kind(path) === "folder" || typed.endsWith("/") || ending === "";
  if (folder) return { kind, to: "folder", path, format: said ?? "svg" };
  const format = said ?? endings[ending];
  return format === undefined ? noFormat(path) : { kind, to: "file", path, format };
}

function noFormat(path: string): Misuse {
  const known = Object.keys(endings).map((ending) => `.${ending}`);
  return {
    asks: "misuse",
    message: `the ending of "${path}" does not say a format`,
    hints: [`Endings: ${known.join(", ")}`, "Or say it: --format svg"],
  };
}

/** Texts can stand below one another on stdout; pictures of other formats cannot. */
function takesSeveral({ to, format }: Destination): boolean {
  return to === "folder" || (to === "stdout" && format === "text");
}

function onlyOne(count: number, agent: string | undefined): Misuse {
  const what = agent === undefined ? "one picture" : `one agent, "${agent}",`;
  return {
    asks: "misuse",
    message: `${what} is wanted of ${count} specs`,
    hints:
      agent === undefined ? ["Give a folder for them: --out pictures/"] : ["Name the one spec that has it"],
  };
}

function pathOf(spec: Spec, { kind, to, path, format }: Destination): string {
  if (to !== "folder") return path;
  const ending = Object.keys(endings).find((one) => endings[one] === format);
  return posix.join(path, `${spec.name}${kind === "tree" ? ".tree" : ""}.${ending}`);
}

function refusals(specs: readonly Spec[], destination: Destination, disk: Disk): readonly Diagnostic[] {
  if (destination.to === "stdout") return [];
  const outputs = specs.map((spec) => ({ path: pathOf(spec, destination), spec: spec.file }));
  const unfit = outputs.flatMap(({ path }) => disk.refusals(path, posix.dirname(path)));
  return [...clashes(outputs), ...unfit];
}

function printed(pictures: readonly Picture[], diagnostics: readonly Diagnostic[]): Outcome {
  const text = pictures.map((one) => one.text).join("\n");
  const data = {
    pictures: pictures.map(({ spec, format, text: drawn }) => ({ spec, format, picture: drawn })),
  };
  return { diagnostics, ok: true, text, data };
}

/** Writes what changed, all or nothing. */
function saved(
  pictures: readonly Picture[],
  specs: readonly Spec[],
  diagnostics: readonly Diagnostic[],
  disk: Disk,
): Outcome {
  const [compared, unread] = compare(pictures, disk);
  if (hasErrors(unread)) return refused([...diagnostics, ...unread], {});
  const failures = disk.write(
    compared
      .filter(({ before, text }) => before !== text)
      .map(({ path, before, text }) => ({ path, before, after: text })),
    filesOf(specs),
  );
  if (failures.length > 0) return refused([...diagnostics, ...failures], {});
  return {
    diagnostics,
    ok: true,
    text: compared
      .map(({ path, before, text }) => `${path} ${before === text ? "is up to date" : "written"}\n`)
      .join(""),
    data: { pictures: compared.map(savedJson) },
  };
}

/** A picture, and what is there before it is written. */
interface Compared extends Picture {
  readonly before: string | undefined;
}

function compare(
  pictures: readonly Picture[],
  disk: Disk,
): readonly [readonly Compared[], readonly Diagnostic[]] {
  const diagnostics: Diagnostic[] = [];
  const compared = pictures.map((one): Compared => {
    if (disk.kind(one.path) === "nothing") return { ...one, before: undefined };
    const [source, unread] = disk.read(one.path);
    diagnostics.push(...unread);
    return { ...one, before: source?.text };
  });
  return [compared, diagnostics];
}

function savedJson({ spec, format, path, before, text }: Compared): object {
  return { spec, format, path, change: before === text ? "none" : "written" };
}
