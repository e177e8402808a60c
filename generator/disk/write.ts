import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isInside, realPlace } from "./places.js";
import { unwritable } from "./reason.js";
import { sweep, temporaryName } from "./temporary.js";

/** A text, which is UTF-8 on the disk, or bytes. */
export type Content = string | Uint8Array;

/** A file to write or, where it is nothing after, to remove. */
export interface Change {
  readonly path: string;
  /** As it was read; absent where there was no file. When it is another by now, nothing is written. */
  readonly before?: Content | undefined;
  readonly after?: Content | undefined;
}

/**
 * Writes and removes all of them or, when one fails, none. `full` makes a path absolute.
 * @throws when one path is changed twice, which is a bug of ours
 */
export function writeAll(changes: readonly Change[], full: (path: string) => string): readonly Diagnostic[] {
  const places = new Set(changes.map(({ path }) => full(path)));
  if (places.size < changes.length) throw new Error("invariant: a file is changed once");
  const undo: (() => void)[] = [];
  let current = "";
  for (const folder of new Set([...places].map((place) => dirname(realPlace(place))))) sweep(folder);
  try {
    const moves = changes.map(({ path, after }, index) => {
      current = path;
      if (after === undefined) return { path: full(path) };
      return stage(realPlace(full(path)), after, temporaryName(index), undo);
    });
    for (const [index, move] of moves.entries()) {
      const change = changes[index];
      current = change?.path ?? "";
      // Another run may have done the same.
      if (!holds(change?.before, move.path) && !holds(change?.after, move.path))
        return takenBack(undo, create("changed-meanwhile", undefined, { path: current }));
      commit(move, undo);
    }
    return [];
  } catch (error) {
    return takenBack(undo, unwritable(current, error));
  }
}

/** Whether the file at a place holds that: somebody may have saved it since it was read. */
function holds(content: Content | undefined, path: string): boolean {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (content === undefined || !isThere) return content === undefined && !isThere;
  return readFileSync(path).equals(Buffer.from(content));
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

/** A content that lies ready beside its place; without one, a file to remove. */
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

function stage(path: string, content: Content, name: string, undo: (() => void)[]): Move {
  const folder = dirname(path);
  const first = makeFolder(folder);
  if (first !== undefined) {
    undo.push(() => {
      for (let at = folder; isInside(at, first); at = dirname(at)) rmdirSync(at);
    });
  }
  const temporary = join(folder, name);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, content);
  const before = statSync(path, { throwIfNoEntry: false });
  if (before !== undefined) chmodSync(temporary, before.mode);
  return { path, temporary };
}

function commit({ path, temporary }: Move, undo: (() => void)[]): void {
  const before = statSync(path, { throwIfNoEntry: false }) && readFileSync(path);
  if (temporary === undefined) rmSync(path, { force: true });
  else renameSync(temporary, path);
  undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)));
}
