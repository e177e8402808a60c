/** Where documents are: the READMEs below a folder. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "../../generated/newsletter.js";

/** `README.md`, `Readme.markdown`, `readme.zh-CN.md`. */
const README = /^readme(?:[._-](?<language>[a-z]{2,3}(?:[-_][a-z]{2,4})?))?\.(?:md|markdown)$/i;

/** Hidden folders that hold packages all the same: links lead to them. */
const STORES = new Set([".pnpm", ".store", ".bun"]);

export interface Bounds {
  /** How many places are given at most. */
  readonly most: number;
  /** How many folders deep is looked. */
  readonly depth: number;
}

/** The real path of a folder. Throws an error made for the user when there is none. */
export async function folderAt(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`there is no folder ${path}`);
  if (!found.isDirectory()) throw new Error(`${path} is a file, not a folder`);
  return realpath(path);
}

/**
 * The documents below a folder, in the order of their names, found as they are asked for. Links are not followed: what they
 * lead to is found where it is, once, and no circle of them is walked. A folder that cannot be looked into is given like a
 * document, so that whoever reads it hears why.
 */
export async function* placesIn(folder: string, { most, depth }: Bounds): AsyncGenerator<Place> {
  let left = most;
  yield* below("", depth);

  async function* below(inside: string, levels: number): AsyncGenerator<Place> {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) yield place(inside);
    for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (left === 0) return;
      if (entry.isDirectory() && isOpen(entry.name) && levels > 0) yield* below(path, levels - 1);
      if (!entry.isFile() || !README.test(entry.name)) continue;
      left -= 1;
      yield place(path);
    }
  }

  function place(path: string): Place {
    return { file: join(folder, path), path: path || "." };
  }
}

/** What language the name of a document tells, in small letters; "" where it tells none. */
export function languageOf(path: string): string {
  return README.exec(path.split("/").at(-1) ?? "")?.groups?.["language"]?.toLowerCase() ?? "";
}

function isOpen(name: string): boolean {
  return !name.startsWith(".") || STORES.has(name);
}
