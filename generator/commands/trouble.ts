import type { Diagnostic, Span } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";

/** docs/diagnostics.md has an entry for each. */
export const fileCodes = [
  "spec-missing",
  "no-specs",
  "not-a-spec",
  "unreadable",
  "not-utf8",
  "same-output",
  "not-ours",
  "output-is-folder",
  "in-the-way",
  "folder-is-file",
  "leads-outside",
  "unwritable",
  "changed-meanwhile",
  "no-such-agent",
] as const;

type FileCode = (typeof fileCodes)[number];

/**
 * What can be wrong with files and folders, as opposed to what is written in a spec: the wording of each in one
 * place. All are errors, and nothing is written when there is one.
 */
function error(code: FileCode, message: string, notes: readonly string[] = []): Diagnostic {
  return { code, severity: "error", message, notes };
}

export function specMissing(path: string, nearby: readonly string[]): Diagnostic {
  const guess = didYouMean(path, nearby);
  return error("spec-missing", `there is no file or folder "${path}"`, [
    ...guess,
    ...(guess.length > 0 ? [] : ["Paths are taken from the folder in which the command is run"]),
  ]);
}

export function defaultSpecsMissing(folder: string): Diagnostic {
  return error("spec-missing", `there is no folder "${folder}" in this project`, [
    "A project is the nearest folder with a package.json, upwards from here; without any, this folder",
    `Without arguments crb-gen reads every *.yaml and *.yml file in "${folder}"`,
    "Name your own specs: crb-gen generate path/to/agent.yaml",
  ]);
}

export function noSpecs(folder: string): Diagnostic {
  return error("no-specs", `the folder "${folder}" holds no specs`, [
    "A spec is a file that ends in .yaml or .yml; node_modules and hidden folders are not searched",
  ]);
}

export function notASpec(path: string): Diagnostic {
  return error("not-a-spec", `"${path}" is not a spec`, ["A spec is a file that ends in .yaml or .yml"]);
}

export function oneSpec(folder: string): Diagnostic {
  return error("not-a-spec", `"${folder}" is a folder`, ["This command takes one spec: name the file"]);
}

export function unreadable(path: string, reason: string): Diagnostic {
  return error("unreadable", `cannot read "${path}": ${reason}`);
}

/** `span` is the first byte that is not UTF-8, in the text as far as it could be read. */
export function notUtf8(path: string, byte: number, span: Span, note: string): Diagnostic {
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  const message = `"${path}" is not UTF-8 text`;
  const code: FileCode = "not-utf8";
  return { code, severity: "error", message, span, label: `byte 0x${hex}`, notes: [note] };
}

export function sameOutput(path: string, specs: readonly string[]): Diagnostic {
  const named = specs.map((spec) => `"${spec}"`).join(" and ");
  return error("same-output", `${named} would both be written to "${path}"`, [
    "Outputs are called after the spec's file name: rename one of the two, or give them folders of their own with --out",
  ]);
}

export function notOurs(path: string): Diagnostic {
  return error("not-ours", `"${path}" was not made by crb-gen, so it is not overwritten`, [
    "Move it away, or choose another folder with --out",
  ]);
}

export function outputIsFolder(path: string): Diagnostic {
  return error("output-is-folder", `"${path}" is a folder, and a file is to be written there`, [
    "Move it away, or choose another place with --out",
  ]);
}

export function inTheWay(path: string): Diagnostic {
  return error("in-the-way", `"${path}" is there already, and is not overwritten`, [
    "Move it away, or choose another folder with --to",
  ]);
}

export function folderIsFile(path: string): Diagnostic {
  return error("folder-is-file", `"${path}" is a file, and a folder is needed there`, [
    "Move it away, or choose another folder",
  ]);
}

export function leadsOutside(path: string): Diagnostic {
  return error(
    "leads-outside",
    `"${path}" is a symbolic link that leads out of its folder, so it is not written`,
    ["Replace the link by a real file or folder, or name the place it leads to"],
  );
}

export function unwritable(path: string, reason: string): Diagnostic {
  return error("unwritable", `cannot write "${path}": ${reason}`);
}

export function changedMeanwhile(path: string): Diagnostic {
  return error(
    "changed-meanwhile",
    `"${path}" was changed while crb-gen was at work, so it is not overwritten`,
    ["Nothing was written: run the command again"],
  );
}

export function noSuchAgent(name: string, spec: string, agents: readonly string[]): Diagnostic {
  return error("no-such-agent", `there is no agent "${name}" in "${spec}"`, [
    agents.length > 0 ? `Declared: ${agents.join(", ")}` : "The spec declares no agent",
    ...didYouMean(name, agents),
  ]);
}
