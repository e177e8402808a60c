import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { create } from "./diagnostics/create.js";
import type { Diagnostic, Source } from "./diagnostics/diagnostic.js";
import { decode } from "./disk/decode.js";
import { existing, isInside, type Kind, kindOf, realPlace } from "./disk/places.js";
import { unreadable, unwritable } from "./disk/reason.js";
import { type Change, writeAll } from "./disk/write.js";

/** The files around one root, that of the project. Paths are relative to it and written with `/`. */
export interface Disk {
  /** A path as somebody typed it in the working directory, in the form all others take. */
  path(typed: string): string;
  /** What a file or folder is called by its parent. */
  nameOf(path: string): string;
  kind(path: string): Kind;
  /** All files below a folder, sorted. What is hidden, `node_modules` and linked folders are left out. */
  list(folder: string): readonly [paths: readonly string[], diagnostics: readonly Diagnostic[]];
  /** Whether a path leads out of the project, by itself or through a link. */
  isOutside(path: string): boolean;
  /** The text of a file, which must be UTF-8. */
  read(path: string): readonly [source: Source | undefined, diagnostics: readonly Diagnostic[]];
  /** Why a file may not be written at `path`, which is to lie in `folder`. */
  refusals(path: string, folder: string): readonly Diagnostic[];
  /**
   * Writes and removes all of them or, when one fails, none; nor when a file that was read is another by now.
   * @throws when one path is changed twice, which is a bug of ours
   */
  write(changes: readonly Change[]): readonly Diagnostic[];
}

/**
 * The root of the project that a folder belongs to: the nearest one, from it upwards, that has a package.json.
 * Without any, the folder itself.
 */
export function projectRoot(folder: string): string {
  let at = folder;
  while (kindOf(join(at, "package.json")) !== "file" && dirname(at) !== at) at = dirname(at);
  return kindOf(join(at, "package.json")) === "file" ? at : folder;
}

/**
 * The files around `root`. Typed paths are taken from `cwd`. Both are absolute.
 * @throws when `root` is not there.
 */
export function openDisk(root: string, cwd: string = root): Disk {
  const home = realpathSync(root);
  // Each file that was read, as it was before: what was read while somebody saved it would be half of this, half of that.
  const seen = new Map<string, string>();
  const full = (path: string) => resolve(root, path);
  const short = (path: string) => relative(root, path).split(sep).join("/") || ".";
  return {
    path: (typed) => short(resolve(cwd, typed)),
    nameOf: (path) => basename(full(path)),
    kind: (path) => kindOf(full(path)),
    list: (folder) => {
      const [paths, diagnostics] = walk(full(folder), short);
      return [paths.map(short).sort(), diagnostics];
    },
    isOutside: (path) => !isInside(full(path), root) || !isInside(realPlace(full(path)), home),
    read: (path) => {
      seen.set(path, seen.get(path) ?? stampOf(full(path)));
      return readText(full(path), path);
    },
    refusals: (path, folder) => {
      const strays = isInside(full(folder), root) && !isInside(realPlace(full(folder)), home);
      return strays
        ? [create("leads-outside", undefined, { path: folder })]
        : refusalsOf(full(path), full(folder), short);
    },
    write: (changes) => {
      const changed = [...seen].find(([path, stamp]) => stampOf(full(path)) !== stamp);
      return changed
        ? [create("changed-meanwhile", undefined, { path: changed[0] })]
        : writeAll(changes, full);
    },
  };
}

type Short = (path: string) => string;

/** Linked folders are not entered: they may lead back to where they are. */
function walk(
  top: string,
  short: Short,
): readonly [paths: readonly string[], diagnostics: readonly Diagnostic[]] {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        if (entry.isDirectory()) folders.push(path);
        else if (kindOf(path) === "file") paths.push(path);
      }
    } catch (error) {
      diagnostics.push(unreadable(short(folder), error));
    }
  }
  return [paths, diagnostics];
}

function readText(full: string, path: string): ReturnType<Disk["read"]> {
  try {
    // Reading a pipe or a device could wait for ever.
    if (!statSync(full).isFile()) return [undefined, [unreadable(path, "it is not a regular file")]];
    return decode(readFileSync(full), path);
  } catch (error) {
    return [undefined, [unreadable(path, error)]];
  }
}

/** Tells one content of a file from another: whoever saves it changes this. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return "nothing that can be read";
  }
}

function refusalsOf(path: string, folder: string, short: Short): readonly Diagnostic[] {
  const kind = kindOf(path);
  if (kind === "folder") return [create("output-is-folder", undefined, { path: short(path) })];
  const parent = existing(dirname(path));
  if (kindOf(parent) === "file") return [create("folder-is-file", undefined, { path: short(parent) })];
  if (!isInside(realPlace(path), realPlace(folder)))
    return [create("leads-outside", undefined, { path: short(path) })];
  if (kind === "nothing") return [];
  try {
    accessSync(path, constants.W_OK);
    return kind === "file" ? [] : [unwritable(short(path), "it is not a regular file")];
  } catch (error) {
    return [unwritable(short(path), error)];
  }
}
