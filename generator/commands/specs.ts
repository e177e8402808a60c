import { posix } from "node:path";
import { ofSpecs } from "../diagnostics/catalogue.js";
import { hasErrors } from "../diagnostics/count.js";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { Disk } from "../disk.js";
import type { Find } from "../load/find.js";
import { withImports } from "../model/lookup.js";
import type { PipelineDef } from "../model/pipelines.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { HIDING } from "../text/characters.js";
import type { Input, World } from "./command.js";
import { Memory } from "./memory.js";

const DEFAULT = "specs";

interface Found {
  /** The texts of all specs, each once, in the order of the arguments. */
  readonly sources: readonly Source[];
  /** The arguments that are folders. */
  readonly folders: readonly string[];
}

/** Specs as a command wants them: those that its arguments name, with what is wrong with them. */
export interface Specs extends Found {
  readonly specs: readonly Spec[];
}

/** Finds, reads and checks the specs that a command line names, and those that they import. */
export function loadSpecs(
  input: Input,
  world: Pick<World, "disk" | "progress">,
  memory = new Memory(),
): readonly [Specs, readonly Diagnostic[]] {
  const { disk } = world;
  const [found, unread] = findSpecs(input.arguments, disk);
  const [specs, wrong] = memory.load(found.sources, (file) => findImported(file, disk), world);
  const diagnostics = [...unread, ...wrong];
  return [{ ...found, specs }, judged(diagnostics, input)];
}

/** With `--strict` warnings are errors. */
export function judged(diagnostics: readonly Diagnostic[], { switches }: Input): readonly Diagnostic[] {
  return switches.has("strict") ? diagnostics.map(strictly) : diagnostics;
}

function strictly(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.severity === "error") return diagnostic;
  const { code, notes } = diagnostic;
  const way = code in ofSpecs ? `. Is it meant? \`allow: { ${code}: … }\` with the reason` : "";
  const note = `A warning, which --strict makes an error${way}`;
  return { ...diagnostic, severity: "error", notes: [...notes, note] };
}

/** The files that specs are made of: their own, and those that they import from. */
export function filesOf(specs: readonly Spec[]): readonly string[] {
  return withImports(specs).map(({ file }) => file);
}

/** Whether one of the folders holds a file. */
export function covers(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => (folder === "." ? !path.startsWith("../") : path.startsWith(`${folder}/`)));
}

/** The text of a spec that another one imports. */
function findImported(file: string, disk: Disk): ReturnType<Find> {
  if (disk.isOutside(file)) return { why: "outside" };
  if (disk.kind(file) === "nothing") return { why: "missing", nearby: neighbours(file, disk) };
  const [source, diagnostics] = disk.read(file);
  return source ?? { why: "unreadable", diagnostics };
}

/** Finds and reads the specs that the arguments of a command name. */
function findSpecs(typed: readonly string[], disk: Disk): readonly [Found, readonly Diagnostic[]] {
  const diagnostics: Diagnostic[] = [];
  const places = placesOf(typed, disk);
  const files = places.flatMap((place) => {
    const [paths, problems] = specsAt(place, disk, typed.length === 0);
    diagnostics.push(...problems);
    return paths;
  });
  const sources = [...new Set(files)].flatMap((file) => {
    const [source, problems] = HIDING.test(file) ? [undefined, [hiding(file)]] : disk.read(file);
    diagnostics.push(...problems);
    return source ? [source] : [];
  });
  return [{ sources, folders: places.filter((place) => disk.kind(place) === "folder") }, diagnostics];
}

/** The files and folders that the arguments of a command name. */
export function placesOf(typed: readonly string[], disk: Disk): readonly string[] {
  return typed.length > 0 ? typed.map((place) => disk.path(place)) : [DEFAULT];
}

function specsAt(
  place: string,
  disk: Disk,
  byDefault: boolean,
): readonly [readonly string[], readonly Diagnostic[]] {
  const kind = disk.kind(place);
  if (kind === "nothing")
    return [[], [byDefault ? defaultMissing(place) : missing(place, neighbours(place, disk))]];
  if (kind !== "folder")
    return isSpec(place)
      ? [[place], []]
      : [[], [create("not-a-spec", undefined, { path: place, what: "not a spec" }, [SPEC])]];
  const [paths, diagnostics] = disk.list(place);
  const specs = paths.filter(isSpec);
  return [
    specs,
    specs.length + diagnostics.length === 0
      ? [create("no-specs", undefined, { folder: place })]
      : diagnostics,
  ];
}

function hiding(path: string): Diagnostic {
  const what = "called by something that cannot be shown";
  return create("not-a-spec", undefined, { path, what }, ["Rename it: letters, digits and dashes will do"]);
}

const SPEC = "A spec is a file that ends in .yaml or .yml";
const NO_OPTION = "What stands after `--` is a path: put options before it";
const ONE = "This command takes one spec: name the file";

function missing(path: string, nearby: readonly string[]): Diagnostic {
  const guess = path.startsWith("-") ? [NO_OPTION] : didYouMean(path, nearby);
  const notes = guess.length > 0 ? guess : ["Paths are taken from the folder in which the command is run"];
  return create("spec-missing", undefined, { place: `file or folder "${path}"` }, notes);
}

function defaultMissing(folder: string): Diagnostic {
  return create("spec-missing", undefined, { place: `folder "${folder}" in this project` }, [
    "A project is the nearest folder with a package.json, upwards from here; without any, this folder",
    `Without arguments crb-gen reads every *.yaml and *.yml file in "${folder}"`,
    "Name your own specs: crb-gen generate path/to/agent.yaml",
  ]);
}

export function isSpec(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The specs in the folder where a missing one was looked for. */
function neighbours(path: string, disk: Disk): readonly string[] {
  const folder = posix.dirname(path);
  return disk.kind(folder) === "folder" ? disk.list(folder)[0].filter(isSpec) : [];
}

/** The one spec that a command is about. Absent when a diagnostic is an error. */
export function loadOne(
  input: Input,
  world: Pick<World, "disk" | "progress">,
): readonly [Spec | undefined, readonly Diagnostic[]] {
  const { disk } = world;
  const path = disk.path(input.arguments[0] ?? "");
  if (disk.kind(path) === "folder")
    return [undefined, [create("not-a-spec", undefined, { path, what: "a folder" }, [ONE])]];
  const [{ specs }, diagnostics] = loadSpecs(input, world);
  return [hasErrors(diagnostics) ? undefined : specs[0], diagnostics];
}

/** The agent or pipeline of that name, or all of them when none is named. */
export function agentsOf(
  spec: Spec,
  name: string | undefined,
): readonly [readonly (AgentDef | PipelineDef)[], readonly Diagnostic[]] {
  const all = [...spec.agents, ...spec.pipelines];
  if (name === undefined) return [all, []];
  const found = all.filter((agent) => agent.name === name);
  return [found, found.length > 0 ? [] : [noSuchAgent(name, spec)]];
}

function noSuchAgent(name: string, { file, agents, pipelines }: Spec): Diagnostic {
  const names = [...agents, ...pipelines].map((each) => each.name);
  return create("no-such-agent", undefined, { name, spec: file }, [
    names.length > 0 ? `Declared: ${names.join(", ")}` : "The spec declares no agent",
    ...didYouMean(name, names),
  ]);
}
