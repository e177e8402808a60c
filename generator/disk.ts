import { accessSync, constants, type Dirent, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { create } from "./diagnostics/create.js";
import type { Diagnostic, Source } from "./diagnostics/diagnostic.js";
import { readLines, type TakeLine } from "./disk/lines.js";
import { existing, isInside, type Kind, kindOf, realPlace } from "./disk/places.js";
import { Reader, readBytes } from "./disk/read.js";
import { unreadable, unwritable } from "./disk/reason.js";
import { unbroken } from "./disk/unbroken.js";
import { type Batch, type Watched, watchPlaces } from "./disk/watch.js";
import { type Change, writeAll } from "./disk/write.js";

/** Paths of files, and why some could not be listed. */
type Listed = readonly [paths: readonly string[], diagnostics: readonly Diagnostic[]];

/** The files around one root, that of the project. Paths are relative to it and written with `/`. */
export interface Disk {
  /** A path as somebody typed it in the working directory, in the form all others take. */
  path(typed: string): string;
  /** A path as somebody types it in the working directory. */
  typed(path: string): string;
  /** What a file or folder is called by its parent. */
  nameOf(path: string): string;
  kind(path: string): Kind;
  /** All files below a folder, and links that lead nowhere, sorted. Not what is hidden, `node_modules` and linked folders. */
  list(folder: string): Listed;
  /** Those right in the folder. */
  listFlat(folder: string): Listed;
  /** Whether a path leads out of the project, by itself or through a link. */
  isOutside(path: string): boolean;
  /** The text of a file, which must be UTF-8. */
  read(path: string): readonly [source: Source | undefined, diagnostics: readonly Diagnostic[]];
  /** Any file, as it is. */
  readBytes(path: string): readonly [bytes: Uint8Array | undefined, diagnostics: readonly Diagnostic[]];
  /** The same, line by line: of a file of any size only one line is held. Reading stops when `take` gives false. */
  readLines(path: string, take: TakeLine): readonly Diagnostic[];
  /** Why a file may not be written at `path`, which is to lie in `folder`. */
  refusals(path: string, folder: string): readonly Diagnostic[];
  /** Watches until `signal` fires: one batch at the start, when all is watched, and one for changes that come together. */
  watch(watched: Watched, signal: AbortSignal): AsyncIterable<Batch>;
  /**
   * Writes and removes all of them or, when one fails, none; nor when one of `sources`, the files that they were made
   * from, is another than it was when it was read.
   * @throws when one path is changed twice, which is a bug of ours
   */
  write(changes: readonly Change[], sources?: readonly string[]): readonly Diagnostic[];
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
  const home = realpathSync.native(root);
  const reader = new Reader();
  const full = (path: string) => resolve(root, path);
  const short = (path: string) => relative(root, path).split(sep).join("/") || ".";
  return {
    path: (typed) => short(resolve(cwd, typed)),
    typed: (path) => relative(cwd, full(path)).split(sep).join("/") || ".",
    nameOf: (path) => basename(full(path)),
    kind: (path) => kindOf(full(path)),
    list: (folder) => walk(full(folder), short, true),
    listFlat: (folder) => walk(full(folder), short, false),
    isOutside: (path) => !isInside(full(path), root) || !isInside(realPlace(full(path)), home),
    read: (path) => reader.read(full(path), path),
    readBytes: (path) => readBytes(full(path), path),
    readLines: (path, take) => readLines(full(path), path, take),
    refusals: (path, folder) => {
      const place = realPlace(full(folder));
      const strays = isInside(full(folder), root) && !isInside(place, home);
      return strays
        ? [create("leads-outside", undefined, { path: folder })]
        : refusalsOf(full(path), place, short);
    },
    async *watch({ places, imported, matters }, signal) {
      const absolute = { places: places.map(full), imported: () => imported().map(full), matters };
      const ground = { root: resolve(root), isCurrent: (file: string) => reader.isCurrent(file) };
      for await (const [paths, diagnostics] of watchPlaces(absolute, ground, signal))
        yield [paths.map(short), diagnostics];
    },
    write: (changes, sources = []) => {
      const changed = sources.find((path) => !reader.isCurrent(full(path)));
      return changed === undefined
        ? unbroken(() => writeAll(changes, full))
        : [create("changed-meanwhile", undefined, { path: changed })];
    },
  };
}

type Short = (path: string) => string;

/** Linked folders are not entered: they may lead back to where they are. */
function walk(top: string, short: Short, isDeep: boolean): Listed {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const name = short(folder);
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        if (entry.isDirectory()) folders.push(...(isDeep ? [join(folder, entry.name)] : []));
        else if (isFile(entry, folder)) paths.push(name === "." ? entry.name : `${name}/${entry.name}`);
      }
    } catch (error) {
      diagnostics.push(unreadable(name, error));
    }
  }
  return [paths.sort(), diagnostics];
}

/** A file, a link to one, or a link that leads to nothing: it was to be one, so that reading it says what is wrong. */
function isFile(entry: Dirent, folder: string): boolean {
  if (entry.isFile()) return true;
  const kind = kindOf(join(folder, entry.name));
  return kind === "file" || (entry.isSymbolicLink() && kind !== "folder");
}

/** `place` is where the folder really leads. */
function refusalsOf(path: string, place: string, short: Short): readonly Diagnostic[] {
  const kind = kindOf(path);
  if (kind === "folder") return [create("output-is-folder", undefined, { path: short(path) })];
  const parent = existing(dirname(path));
  if (kindOf(parent) === "file") return [create("folder-is-file", undefined, { path: short(parent) })];
  if (!isInside(realPlace(path), place)) return [create("leads-outside", undefined, { path: short(path) })];
  if (kind === "nothing") return [];
  try {
    accessSync(path, constants.W_OK);
    return kind === "file" ? [] : [unwritable(short(path), "it is not a regular file")];
  } catch (error) {
    return [unwritable(short(path), error)];
  }
}
