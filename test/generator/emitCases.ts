import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { Find } from "../../generator/load/find.js";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";

export const root = join(import.meta.dirname, "../..");

/** The model of a spec's text; fails the test when the spec has errors. What it imports lies in `folder`. */
export function specOf(file: string, text: string, folder?: string): Spec {
  const [[spec], diagnostics] = load([{ file, text }], folder === undefined ? undefined : findIn(folder));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!spec) throw new Error(`${file} gives no spec`);
  return spec;
}

/** Finds specs in a folder by the last part of their path. */
export function findIn(folder: string): Find {
  return (file) => {
    const path = join(folder, basename(file));
    if (file.startsWith("../")) return { why: "outside" };
    return existsSync(path)
      ? { file, text: readFileSync(path, "utf8") }
      : { why: "missing", nearby: readdirSync(folder) };
  };
}

/** The folders in a folder: each is a case. */
export function casesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Compares a text with a file, or with UPDATE=1 writes the file. */
export function expectFile(path: string, text: string): void {
  if (process.env["UPDATE"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

/** What the compiler says about a project, without colours and with paths from the root of the repository. */
export function compile(project: string): string {
  const tsc = join(root, "node_modules/.bin/tsc");
  const { stdout, stderr, error } = spawnSync(tsc, ["--noEmit", "--pretty", "false", "-p", project], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return stdout + stderr;
}
