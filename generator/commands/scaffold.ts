import { hasErrors } from "../diagnostics/count.js";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk.js";
import { emitModule } from "../emit/module.js";
import { baseName } from "../model/names.js";
import type { Named, Spec } from "../model/spec.js";
import { projectOf } from "../scaffold/project.js";
import { type Job, scaffoldFiles } from "../scaffold/scaffold.js";
import type { Addition, Scaffolded } from "../scaffold/work.js";
import { plural } from "../text/words.js";
import { type Input, type Run, refused, type World } from "./command.js";
import { commandLine } from "./commandLine.js";
import { unixEnds } from "./compare.js";
import { counted } from "./counted.js";
import { patch } from "./patch.js";
import { outOf, outputPaths, typedOut } from "./plan.js";
import { agentsOf, filesOf, loadOne } from "./specs.js";

/** Starts the classes of a spec, or adds what they lack. */
export const scaffold: Run = async (input, world) => {
  const { disk, color } = world;
  const { to, out } = foldersOf(input, disk);
  if (to === out) {
    const message = `"${to}" is the folder of the generated files`;
    return { asks: "misuse", message, hints: ["Your classes need one of their own: --to src"] };
  }
  const [job, wrong] = gather(input, world);
  if (!job || hasErrors(wrong)) return refused(wrong, { files: [] });
  const [made, found] = scaffoldFiles(job);
  const diagnostics = [...wrong, ...found, ...made.flatMap((file) => refusalsOf(file, to, disk))];
  if (hasErrors(diagnostics)) return refused(diagnostics, { files: [] });

  const dryRun = input.switches.has("dry-run");
  const failures = dryRun ? [] : disk.write(made, filesOf([job.spec]));
  if (failures.length > 0) return refused([...diagnostics, ...failures], { files: [] });
  const lines = [
    ...(dryRun ? made.map((file) => patch(file.path, file.before, file.after, color)) : made.map(line)),
    ...(made.length === 0 ? [nothingToAdd(job.owners)] : []),
    ...nextStep(job.spec, out, input, disk),
  ];
  return { diagnostics, ok: true, text: `${lines.join("\n")}\n`, data: { dryRun, files: made.map(toJson) } };
};

function foldersOf(input: Input, disk: Disk): { readonly to: string; readonly out: string } {
  return { to: disk.path(input.values.get("to") ?? "."), out: outOf(input, disk) };
}

/** Reads all that scaffolding needs to know. */
function gather(input: Input, world: World): readonly [Job | undefined, readonly Diagnostic[]] {
  const { disk } = world;
  const { to, out } = foldersOf(input, disk);
  const [spec, wrong] = loadOne(input, world);
  if (!spec) return [undefined, wrong];
  const [owners, unknown] = agentsOf(spec, input.values.get("agent"));
  const [files, unread] = userFiles(to, out, owners, world);
  const module = outputPaths(spec.file, out)[0].replace(/\.ts$/, "");
  const readFile = (path: string) => (disk.kind(path) === "file" ? disk.read(path)[0]?.text : undefined);
  const job = { spec, owners, to, module, project: projectOf(to, readFile), files };
  return [job, [...wrong, ...unknown, ...unread]];
}

/** The TypeScript files a class may be in. What is generated is none of the user's. */
function userFiles(
  to: string,
  out: string,
  owners: readonly Named[],
  world: World,
): readonly [readonly Source[], readonly Diagnostic[]] {
  const { disk } = world;
  if (disk.kind(to) !== "folder") return [[], []];
  const [paths, unlisted] = disk.list(to);
  const own = paths.filter((path) => /(?<!\.d)\.[cm]?tsx?$/.test(path) && !path.startsWith(`${out}/`));
  const read: ReturnType<Disk["read"]>[] = [];
  for (const path of counted(own, "files read", world)) read.push(disk.read(path));
  const matters = ({ span }: Diagnostic) =>
    span === undefined || owners.some(({ name }) => span.source.text.includes(baseName(name)));
  const unread = read.flatMap(([, problems]) => problems.filter(matters));
  return [read.flatMap(([source]) => source ?? []), [...unlisted, ...unread]];
}

/** A file we did not read is not overwritten, whatever it is. */
function refusalsOf({ path, before }: Scaffolded, to: string, disk: Disk): readonly Diagnostic[] {
  const refusals = disk.refusals(path, to);
  if (refusals.length > 0 || before !== undefined || disk.kind(path) === "nothing") return refusals;
  return [create("in-the-way", undefined, { path })];
}

function line({ path, before, changes }: Scaffolded): string {
  if (before === undefined) return `${path} written: ${changes.map(newContent).join("; ")}`;
  return `${path} changed: ${changes.map(({ added, className }) => `${className} gains ${added.join(", ")}`).join("; ")}`;
}

function newContent({ className, added }: Addition): string {
  if (className === undefined) return `the body of ${added.join(", ")}`;
  return `class ${className} with ${plural(added.length, "handler")}`;
}

function nothingToAdd(owners: readonly Named[]): string {
  const names = owners.map(({ name }) => name).join(", ");
  return `nothing to add: ${names} ${owners.length === 1 ? "has" : "have"} all handlers`;
}

/** What the classes import has to be there, and up to date. */
function nextStep(spec: Spec, out: string, input: Input, disk: Disk): readonly string[] {
  const [path] = outputPaths(spec.file, out);
  const there = disk.kind(path) === "file" ? disk.read(path)[0]?.text : undefined;
  if (there !== undefined && unixEnds(there) === emitModule(spec)) return [];
  const state = there === undefined ? "missing" : "stale";
  const next = commandLine("generate", ...input.arguments, ...typedOut(input));
  return [`${path} is ${state}. Next: ${next}`];
}

function toJson({ path, before, after, changes }: Scaffolded): object {
  const change = before === undefined ? "written" : "added to";
  return { path, change, changes, patch: patch(path, before, after, false) };
}
