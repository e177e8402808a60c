import { posix } from "node:path";
import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { once } from "../diagnostics/once.js";
import type { Disk } from "../disk.js";
import { withImports } from "../model/lookup.js";
import { specName } from "../model/names.js";
import type { Spec } from "../model/spec.js";
import { clashes } from "./clashes.js";
import type { Input, World } from "./command.js";
import { compare, type FilePlan, type FileState, type Output } from "./compare.js";
import { counted } from "./counted.js";
import { Memory } from "./memory.js";
import { covers, loadSpecs, type Specs } from "./specs.js";

export interface Plan {
  /** The specs that the command line names. */
  readonly named: Specs;
  /** The files that all is made from, imported ones included. */
  readonly sources: readonly string[];
  readonly files: readonly FilePlan[];
  /** Files we made from specs that are gone, which this run has no say in. */
  readonly strays: readonly FilePlan[];
}

/** A file that is left over, and left alone, because the folder of its spec was not asked for. */
export function unasked<T extends FileState>(file: T): T {
  return { ...file, why: `${file.spec} is gone, but its folder was not among the arguments` };
}

/** The folder of the generated files. */
export function outOf({ values }: Input, disk: Disk): string {
  const typed = values.get("out");
  return typed === undefined ? "generated" : disk.path(typed);
}

/** The same folder for a command line to copy, as it was typed. */
export function typedOut({ values }: Input): readonly string[] {
  const typed = values.get("out");
  return typed === undefined ? [] : ["--out", typed];
}

/**
 * Compares what the specs, and those that they import, make with what is in the folder `out`. Without errors there is
 * a plan.
 */
export function plan(
  input: Input,
  world: Pick<World, "disk" | "progress">,
  memory = new Memory(),
): readonly [Plan, readonly Diagnostic[]] {
  const { disk } = world;
  const out = outOf(input, disk);
  const [named, wrong] = loadSpecs(input, world, memory);
  const { sources, folders } = named;
  const all = withImports(named.specs);
  const files = [...new Set([...sources, ...all].map(({ file }) => file))];
  const modules = files.map((file) => ({ path: outputPaths(file, out)[0], spec: file }));
  const diagnostics = [...wrong, ...clashes(modules)];
  if (hasErrors(diagnostics)) return [{ named, sources: files, files: [], strays: [] }, diagnostics];

  const compared: (readonly [FilePlan, readonly Diagnostic[]])[] = [];
  for (const spec of counted(all, "specs emitted", world))
    compared.push(...outputsOf(spec, out, memory).map((output) => compare(output, out, disk, isOurs)));
  const made = new Set(compared.map(([{ path }]) => path));
  const [left, unlisted] = leftovers(new Set(files), made, out, disk);
  const planned = [...compared.map(([file]) => file), ...left.filter(({ spec }) => covers(folders, spec))];
  const strays = left.filter(({ spec }) => !covers(folders, spec)).map(unasked);
  const refusals = once(compared.flatMap(([, problems]) => problems));
  return [{ named, sources: files, files: planned, strays }, [...diagnostics, ...refusals, ...unlisted]];
}

/** The module and the graph of a spec. */
export function outputsOf(spec: Spec, out: string, memory: Memory): readonly Output[] {
  const [module, graph] = outputPaths(spec.file, out);
  const emitted = memory.emit(spec);
  return [
    { path: module, spec: spec.file, text: emitted.module },
    { path: graph, spec: spec.file, text: emitted.graph },
  ];
}

/** Where the module and the graph of a spec go. */
export function outputPaths(spec: string, out: string): readonly [module: string, graph: string] {
  const name = specName(spec);
  return [posix.join(out, `${name}.ts`), posix.join(out, `${name}.graph.json`)];
}

function isOurs(text: string): boolean {
  return madeFrom(text) !== undefined;
}

/** The spec a file was made from, if it says that it is ours: a head of a module, or the first key of a graph. */
function madeFrom(text: string): string | undefined {
  const head = text.slice(0, 4000);
  const module = /^\/\/ Made by crb-gen from (.+)\. Do not edit/m.exec(head)?.[1];
  const graph = /^\{\s*"spec": ("(?:[^"\\]|\\.)*"),\s*"agents": /.exec(head)?.[1];
  return module ?? (graph === undefined ? undefined : textIn(graph));
}

/** The text that a JSON string holds. What only looks like one was not written by us. */
function textIn(json: string): string | undefined {
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Files in `out` that are ours, from specs that are gone, and that no spec makes now. */
function leftovers(
  present: ReadonlySet<string>,
  made: ReadonlySet<string>,
  out: string,
  disk: Disk,
): readonly [readonly FilePlan[], readonly Diagnostic[]] {
  if (disk.kind(out) !== "folder") return [[], []];
  const [paths, diagnostics] = disk.listFlat(out);
  const left = paths.flatMap((path): readonly FilePlan[] => {
    if (made.has(path) || !/\.(ts|graph\.json)$/.test(path)) return [];
    const [source] = disk.read(path);
    const spec = source && madeFrom(source.text);
    // A copy under another name is somebody's, whatever its head says.
    if (spec === undefined || present.has(spec) || !outputPaths(spec, out).includes(path)) return [];
    return disk.kind(spec) === "nothing"
      ? [{ path, spec, state: "left over", before: source?.text ?? "", why: `${spec} is gone` }]
      : [];
  });
  return [left, diagnostics];
}
