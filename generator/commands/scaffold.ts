import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk.js";
import { importEnding } from "../scaffold/ending.js";
import { type Addition, type Scaffolded, scaffoldFiles } from "../scaffold/scaffold.js";
import { hasErrors, type Run, refused } from "./command.js";
import { patch } from "./patch.js";
import { outputPaths } from "./plan.js";
import { agentsOf, loadOne } from "./specs.js";

/** Starts the classes of a spec, or adds what they lack. */
export const scaffold: Run = async (input, { disk, color }) => {
  const to = disk.path(input.values.get("to") ?? "");
  const out = disk.path(input.values.get("out") ?? "generated");
  if (to === out)
    return {
      asks: "misuse",
      message: `"${to}" is the folder of the generated files`,
      hints: ["Your classes need one of their own: --to src"],
    };

  const [spec, wrong] = loadOne(input.arguments[0] ?? "", disk);
  const [agents, unknown] = spec ? agentsOf(spec, input.values.get("agent")) : [[], []];
  const [files, unread] = userFiles(to, out, disk);
  const before = [...wrong, ...unknown, ...unread];
  if (!spec || hasErrors(before)) return refused(before, { files: [] });

  const [module] = outputPaths(spec.file, out);
  const ending = importEnding(to, (path) =>
    disk.kind(path) === "file" ? disk.read(path)[0]?.text : undefined,
  );
  const [made, found] = scaffoldFiles({
    spec,
    agents,
    to,
    module: module.replace(/\.ts$/, ""),
    ending,
    files,
  });
  const refusals = made.flatMap(({ path }) => disk.refusals(path, to));
  const diagnostics = [...before, ...found, ...refusals];
  if (hasErrors(diagnostics)) return refused(diagnostics, { files: [] });

  const dry = input.switches.has("dry-run");
  const failures = dry ? [] : disk.write(made.map(({ path, after }) => ({ path, text: after })));
  if (failures.length > 0) return refused([...diagnostics, ...failures], { files: [] });
  const text = [
    ...(dry ? made.map(({ path, before: old, after }) => patch(path, old, after, color)) : made.map(line)),
    ...(made.length === 0
      ? [`nothing to add: ${namesOf(agents)} ${agents.length === 1 ? "has" : "have"} all handlers`]
      : []),
    ...(disk.kind(module) === "nothing"
      ? [`Next: crb-gen generate ${spec.file}${out === "generated" ? "" : ` --out ${out}`}`]
      : []),
  ];
  return {
    diagnostics,
    ok: true,
    text: `${text.join("\n")}\n`,
    data: { dryRun: dry, files: made.map(toJson) },
  };
};

/** The TypeScript files a class may be in. What is generated is none of the user's. */
function userFiles(to: string, out: string, disk: Disk): readonly [readonly Source[], readonly Diagnostic[]] {
  if (disk.kind(to) !== "folder") return [[], []];
  const [paths, unlisted] = disk.list(to);
  const own = paths.filter(
    (path) => /\.[cm]?tsx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path) && !path.startsWith(`${out}/`),
  );
  const read = own.map((path) => disk.read(path));
  return [
    read.flatMap(([source]) => source ?? []),
    [...unlisted, ...read.flatMap(([, problems]) => problems)],
  ];
}

function namesOf(agents: readonly { readonly name: string }[]): string {
  return agents.map(({ name }) => name).join(", ");
}

function line({ path, before, changes }: Scaffolded): string {
  if (before === undefined) return `${path} written${changes.map(newContent).join("")}`;
  return `${path} changed: ${changes.map(({ added, className }) => `${className} gains ${added.join(", ")}`).join("; ")}`;
}

function newContent({ className, added }: Addition): string {
  if (className === undefined) return "";
  return `: class ${className} with ${added.length} ${added.length === 1 ? "handler" : "handlers"} to write`;
}

function toJson({ path, before, after, changes }: Scaffolded): object {
  return {
    path,
    change: before === undefined ? "written" : "added to",
    changes,
    patch: patch(path, before, after, false),
  };
}
