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
  if (new Set(changes.map(({ path }) => full(path))).size < changes.length)
    throw new Error("invariant: a file is changed once");
  const moves = changes.map((change, index) => moveOf(change, full(change.path), index));
  for (const folder of new Set(moves.map(({ place }) => dirname(place)))) sweep(folder);
  const undo: Undo = [];
  let current = "";
  try {
    for (const move of moves) {
      current = move.path;
      stage(move, undo);
    }
    for (const move of moves) {
      current = move.path;
      const there = contentAt(move.place);
      // Another run may have done the same.
      if (!isSame(move.before, there) && !isSame(move.after, there))
        return takenBack(undo, create("changed-meanwhile", undefined, { path: current }));
      commit(move, there, undo);
    }
    return [];
  } catch (error) {
    return takenBack(undo, unwritable(current, error));
  }
}

/** A change on its way: a content lies ready beside its place, and takes it. */
interface Move extends Change {
  /** Where the path really leads; a file to remove is removed itself. */
  readonly place: string;
  readonly temporary: string;
}

function moveOf(change: Change, full: string, index: number): Move {
  const place = change.after === undefined ? full : realPlace(full);
  return { ...change, place, temporary: join(dirname(place), temporaryName(index)) };
}

/** What takes back what has been done, step by step. */
type Undo = (() => void)[];

function takenBack(undo: Undo, why: Diagnostic): readonly Diagnostic[] {
  for (const back of undo.toReversed()) attempt(back);
  return [why];
}

/** One step back that fails must not keep us from the others, nor hide what went wrong first. */
function attempt(back: () => void): void {
  try {
    back();
  } catch {}
}

function stage({ place, temporary, after }: Move, undo: Undo): void {
  if (after === undefined) return;
  const folder = dirname(place);
  const before = statSync(place, { throwIfNoEntry: false });
  const first = before === undefined ? makeFolder(folder) : undefined;
  if (first !== undefined) {
    undo.push(() => {
      for (let at = folder; isInside(at, first); at = dirname(at)) rmdirSync(at);
    });
  }
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, after);
  if (before !== undefined) chmodSync(temporary, before.mode);
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

function contentAt(place: string): Buffer | undefined {
  return statSync(place, { throwIfNoEntry: false }) && readFileSync(place);
}

function isSame(content: Content | undefined, there: Buffer | undefined): boolean {
  if (content === undefined || there === undefined) return content === there;
  return there.equals(Buffer.from(content));
}

function commit({ place, temporary, after }: Move, there: Buffer | undefined, undo: Undo): void {
  if (after === undefined) rmSync(place, { force: true });
  else renameSync(temporary, place);
  undo.push(() => (there === undefined ? rmSync(place) : writeFileSync(place, there)));
}
