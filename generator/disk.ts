import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { create } from "./diagnostics/create.js";
import type { Diagnostic, Source } from "./diagnostics/diagnostic.js";

type Kind = "file" | "folder" | "other" | "nothing";

/** A file to write or, without a text, to remove. */
interface Change {
  readonly path: string;
  /** Its text as it was read; undefined where there was no file. When it is another by now, nothing is written. */
  readonly before: string | undefined;
  readonly text: string | undefined;
}

/** The files around one root, that of the project. Paths are relative to it and written with `/`. */
export interface Disk {
  /** A path as somebody typed it in the working directory, in the form all others take. */
  path(typed: string): string;
  kind(path: string): Kind;
  /** All files below a folder, sorted. What is hidden, `node_modules` and linked folders are left out. */
  list(folder: string): readonly [paths: readonly string[], diagnostics: readonly Diagnostic[]];
  /** The text of a file, which must be UTF-8. */
  read(path: string): readonly [source: Source | undefined, diagnostics: readonly Diagnostic[]];
  /** Why a file may not be written at `path`, which is to lie in `folder`. */
  refusals(path: string, folder: string): readonly Diagnostic[];
  /**
   * Writes and removes all of them or, when one fails, none.
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
  const full = (path: string) => resolve(root, path);
  const short = (path: string) => relative(root, path).split(sep).join("/") || ".";
  return {
    path: (typed) => short(resolve(cwd, typed)),
    kind: (path) => kindOf(full(path)),
    list: (folder) => {
      const [paths, diagnostics] = walk(full(folder), short);
      return [paths.map(short).sort(), diagnostics];
    },
    read: (path) => readText(full(path), path),
    refusals: (path, folder) => {
      const strays = isInside(full(folder), root) && !isInside(realPlace(full(folder)), home);
      return strays
        ? [create("leads-outside", undefined, { path: folder })]
        : refusalsOf(full(path), full(folder), short);
    },
    write: (changes) => writeAll(changes, full),
  };
}

function kindOf(path: string): Kind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return "nothing";
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return "other"; // it is there, but may not be looked at: reading it will say why
  }
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

function decode(bytes: Buffer, file: string): ReturnType<Disk["read"]> {
  const text = bytes.toString("utf8");
  const again = Buffer.from(text);
  if (again.equals(bytes)) return [{ file, text }, []];
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  const start = bytes.subarray(0, at).toString("utf8").length;
  const utf16 = at === 0 && (bytes[0] ?? 0) >= 0xfe;
  const note = utf16 ? "It looks like UTF-16: save it as UTF-8" : "Save it as UTF-8";
  const span = { source: { file, text }, start, end: start + 1 };
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return [undefined, [create("not-utf8", span, { path: file, byte }, [note])]];
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

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path itself or the nearest folder above it that is there; a link counts even when it leads nowhere. */
function existing(path: string): string {
  let at = path;
  while (!isThere(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // nothing can be below a file
  }
}

/** Where a path really leads once all links are followed, whether it is there yet or not. */
function realPlace(path: string): string {
  const there = existing(path);
  try {
    return join(realpathSync(there), relative(there, path));
  } catch {
    return sep; // a link to nowhere leads outside of everything
  }
}

function writeAll(changes: readonly Change[], full: (path: string) => string): readonly Diagnostic[] {
  const places = new Set(changes.map(({ path }) => full(path)));
  if (places.size < changes.length) throw new Error("invariant: a file is changed once");
  const undo: (() => void)[] = [];
  let current = "";
  try {
    const moves = changes.map(({ path, text }, index) => {
      current = path;
      if (text === undefined) return { path: full(path) };
      return stage(realPlace(full(path)), text, `.crb-gen-${process.pid}-${index}.tmp`, undo);
    });
    for (const [index, move] of moves.entries()) {
      const change = changes[index];
      current = change?.path ?? "";
      if (!isStill(change?.before, move.path))
        return takenBack(undo, create("changed-meanwhile", undefined, { path: current }));
      commit(move, undo);
    }
    return [];
  } catch (error) {
    return takenBack(undo, unwritable(current, error));
  }
}

/** Whether the file at a place is as it was read: somebody may have saved it since. */
function isStill(before: string | undefined, path: string): boolean {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (before === undefined || !isThere) return before === undefined && !isThere;
  return readFileSync(path).equals(Buffer.from(before));
}

function takenBack(undo: readonly (() => void)[], why: Diagnostic): readonly Diagnostic[] {
  for (const back of undo.toReversed()) attempt(back);
  return [why];
}

/** One step back that fails must not keep us from the others, nor hide what went wrong first. */
function attempt(back: () => void): void {
  try {
    back();
  } catch {}
}

/** A text that lies ready beside its place; without one, a file to remove. */
interface Move {
  readonly path: string;
  readonly temporary?: string;
}

/**
 * Makes a folder and those above it, and gives the first it made. Not by `recursive`, which in Node tries for ever
 * where a folder takes no new ones, as `/proc` does.
 */
function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const first = dirname(folder) === folder ? undefined : makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in between.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
    return first;
  }
  return first ?? folder;
}

function stage(path: string, text: string, name: string, undo: (() => void)[]): Move {
  const folder = dirname(path);
  const first = makeFolder(folder);
  if (first !== undefined) {
    undo.push(() => {
      for (let at = folder; isInside(at, first); at = dirname(at)) rmdirSync(at);
    });
  }
  const temporary = join(folder, name);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text);
  const before = statSync(path, { throwIfNoEntry: false });
  if (before !== undefined) chmodSync(temporary, before.mode);
  return { path, temporary };
}

function commit({ path, temporary }: Move, undo: (() => void)[]): void {
  const before = statSync(path, { throwIfNoEntry: false }) && readFileSync(path);
  if (temporary === undefined) rmSync(path);
  else renameSync(temporary, path);
  undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)));
}

function unreadable(path: string, why: unknown): Diagnostic {
  return create("unreadable", undefined, { path, reason: reasonOf(why) });
}

function unwritable(path: string, why: unknown): Diagnostic {
  return create("unwritable", undefined, { path, reason: reasonOf(why) });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "something else is there",
  EISDIR: "it is a folder",
  ELOOP: "symbolic links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "there is no such file",
  ENOSPC: "no space is left on the device",
  ENOTDIR: "a part of the path is not a folder",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return reasons[code] ?? error.message;
}
