import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { once } from "../diagnostics/once.js";
import type { Change } from "../disk/write.js";
import type { Disk } from "../disk.js";
import { orList } from "../text/words.js";
import { type Misuse, type Run, refused } from "./command.js";
import { quoted } from "./commandLine.js";
import { initFiles } from "./initFiles.js";
import { isPackageName, packageNameFor } from "./packageName.js";
import { chooseTemplate, type Template, templates } from "./templates.js";

/** Makes a project that runs, with all that is generated in it. Nothing that is there is overwritten. */
export const init: Run = async ({ arguments: [typed = "."], values }, { disk, shipped, version, ask }) => {
  if (typed === "")
    return {
      asks: "misuse",
      message: "init needs the name of a folder",
      hints: ["For this one: crb-gen init ."],
    };
  const folder = disk.path(typed);
  const name = values.get("name") ?? packageNameFor(disk.nameOf(folder));
  if (!isPackageName(name)) return badName(name);
  const dependency = dependencyOf(values.get("crb-gen") ?? `^${version}`, folder, disk);
  if (typeof dependency !== "string") return dependency;
  const template = await chooseTemplate(values.get("template"), ask);
  if ("asks" in template) return template;

  const files = await initFiles(template.name, { name, "crb-gen": dependency }, shipped);
  const changes = files.map(({ path, text }) => ({
    path: posix.join(folder, path),
    before: undefined,
    after: text,
  }));
  const obstacles = obstaclesTo(changes, folder, disk);
  const problems = obstacles.length > 0 ? obstacles : disk.write(changes);
  if (problems.length > 0) return refused(problems, { files: [] });
  const paths = changes.map(({ path }) => path);
  const next = nextSteps(typed, disk);
  const text = report(template, values.has("template") || ask !== undefined, paths, next);
  return { diagnostics: [], ok: true, text, data: { template: template.name, name, files: paths, next } };
};

function badName(name: string): Misuse {
  return {
    asks: "misuse",
    message: `"${name}" cannot be the name of this package`,
    hints: [
      "Small letters, digits, dashes, dots and underscores, with or without a scope: --name @me/my-agents",
      "It must not be that of a package it needs, such as crb-gen",
    ],
  };
}

/** What package.json says for crb-gen: a version as it is, a path as seen from the new folder. */
function dependencyOf(said: string, folder: string, disk: Disk): string | Misuse {
  const isPath = /^\.|[\\/]|\.(tgz|tar|tar\.gz)$/.test(said) && !/^[a-z+]{2,}:/.test(said);
  if (!isPath) return said;
  const path = disk.path(said);
  if (disk.kind(path) !== "nothing") return `file:${posix.relative(folder, path)}`;
  const message = `there is no file or folder "${path}" to take crb-gen from`;
  return { asks: "misuse", message, hints: ["Give a version, such as ^1.2.0, or the path of a package"] };
}

/** Why these files cannot be written. */
function obstaclesTo(changes: readonly Change[], folder: string, disk: Disk): readonly Diagnostic[] {
  const taken =
    disk.kind(folder) === "folder" ? changes.filter(({ path }) => disk.kind(path) !== "nothing") : [];
  if (taken.length === 0) return once(changes.flatMap(({ path }) => disk.refusals(path, folder)));
  const names = taken.map(({ path }) => posix.relative(folder, path)).join(", ");
  return [create("files-in-the-way", undefined, { folder, files: names })];
}

/** Command lines for the user to copy. */
function nextSteps(typed: string, disk: Disk): readonly string[] {
  const enter =
    disk.path(typed) === disk.path(".") ? [] : [`cd ${quoted(typed.startsWith("-") ? `./${typed}` : typed)}`];
  return [...enter, "npm install", "npm test", "npm start"];
}

function report(
  template: Template,
  isChosen: boolean,
  paths: readonly string[],
  next: readonly string[],
): string {
  const others = orList(templates.filter((one) => one !== template).map(({ name }) => `--template ${name}`));
  const chosen = isChosen
    ? []
    : [`No template was named, so this is "${template.name}". Others: ${others}`, ""];
  const written = paths.map((path) => `${path} written`);
  return [...chosen, ...written, "", "Next:", ...next.map((line) => `  ${line}`), ""].join("\n");
}
