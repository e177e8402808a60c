import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { expect } from "vitest";
import { cli } from "../../generator/cli.js";
import type { Surroundings } from "../../generator/surroundings.js";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nobody interrupts. */
const interruption = () => new AbortController().signal;

/** Runs one command line in this process. */
export async function run(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  more: Partial<Surroundings> = {},
): Promise<Ran> {
  const texts = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    isTTY: false,
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const around = { cwd, env, stdout: sink("stdout"), stderr: sink("stderr"), now: () => 0, interruption };
  const code = await cli(argv, { ...around, ...more });
  return { code, ...texts };
}

/** A folder of its own for one test; the callback is given its real path. */
export async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "crb-gen-")));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All files below a folder, by their path with `/`. */
export function tree(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join("/"), readFileSync(path, "latin1"));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes files by path, with the folders they need. */
export function plant(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * Replays a golden folder. `commands.txt` has a line for each step: `crb-gen …`, `cd <folder>`, `copy <folder>` (of
 * the case, over the files so far) or `remove <file>`; `before/` is what is there at first. `transcript.txt` says what was printed and
 * which files changed, and `after/` has those changed files that are not made by crb-gen alone, byte for byte. All files as they
 * are in the end are copied to `keep`.
 */
export async function replay(golden: string, keep?: string): Promise<void> {
  await inFolder(async (folder) => {
    if (existsSync(join(golden, "before"))) cpSync(join(golden, "before"), folder, { recursive: true });
    const start = tree(folder);
    const steps = readFileSync(join(golden, "commands.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const parts: string[] = [];
    let cwd = folder;
    for (const step of steps) {
      if (step.startsWith("cd ")) cwd = join(cwd, step.slice("cd ".length));
      parts.push(await playStep(step, golden, folder, cwd));
    }
    const end = tree(folder);
    const changed = [...end].filter(([path, text]) => start.get(path) !== text);
    const written = new Map(changed.filter(([path, text]) => !isGenerated(path, text)));
    compare(golden, parts.join("\n"), written);
    if (keep !== undefined) cpSync(folder, keep, { recursive: true });
  });
}

/** Modules, graphs and pictures have goldens of their own. */
function isGenerated(path: string, text: string): boolean {
  if (/\.(dot|mmd|part|png|svg)$/.test(path)) return true;
  return text.startsWith("// Made by crb-gen") || text.startsWith('{\n  "spec"');
}

async function playStep(step: string, golden: string, folder: string, cwd: string): Promise<string> {
  const [word = "", ...words] = step.split(" ");
  const before = tree(folder);
  let printed = "";
  if (word === "copy") cpSync(join(golden, words[0] ?? ""), folder, { recursive: true });
  else if (word === "remove") rmSync(join(folder, words[0] ?? ""));
  else if (word === "crb-gen") {
    const { code, stdout, stderr } = await run(cwd, words);
    // No expectation is ever to be rewritten to a crash.
    if (code === 70) throw new Error(stderr);
    printed = `exit ${code}\n${section("stdout", stdout)}${section("stderr", stderr)}${changes(before, tree(folder))}`;
  } else if (word !== "cd") throw new Error(`unknown step "${step}" in ${golden}`);
  return `$ ${step}\n${printed}`;
}

function section(name: string, text: string): string {
  return text === "" ? "" : `--- ${name}\n${text}`;
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const lines = paths.flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    return old === undefined ? [`+ ${path}`] : now === undefined ? [`- ${path}`] : [`~ ${path}`];
  });
  return section("files", lines.map((line) => `${line}\n`).join(""));
}

function compare(golden: string, transcript: string, written: ReadonlyMap<string, string>): void {
  const after = join(golden, "after");
  if (process.env.UPDATE === "1") {
    writeFileSync(join(golden, "transcript.txt"), transcript);
    rmSync(after, { recursive: true, force: true });
    for (const [path, text] of written) plant(after, { [path]: Buffer.from(text, "latin1") });
  }
  expect(transcript).toBe(readFileSync(join(golden, "transcript.txt"), "utf8"));
  expect(written).toEqual(tree(after));
}

/** The names of the cases in a folder of goldens. */
export function casesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
