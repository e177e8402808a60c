import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk.js";

/** A text that a spec makes, and where it goes. */
export interface Output {
  readonly path: string;
  readonly spec: string;
  readonly text: string;
}

/** A file that is made from a spec: how what is there and what is to be there compare. */
export interface FileState {
  readonly path: string;
  readonly spec: string;
  readonly state: "same" | "stale" | "missing" | "left over";
  /** Why a file is left over, or is left alone, as a clause. */
  readonly why?: string;
}

/** A text that is made from a spec. */
export interface FilePlan extends FileState {
  /** Its text on the disk, if it is there. */
  readonly before?: string;
  /** Its text to be; a file that is left over has none. */
  readonly after?: string;
}

// The text that a file was found to hold, kept with what was read of it: whoever watches compares all of them again.
const found = new WeakMap<Source, string>();

/**
 * Compares an output, which is to lie in `folder`, with what is there. What is not `isOurs` is not overwritten; `sign` says by what it
 * would be known.
 */
export function compare(
  { path, spec, text }: Output,
  folder: string,
  disk: Disk,
  isOurs: (text: string) => boolean,
  sign?: string,
): readonly [FilePlan, readonly Diagnostic[]] {
  const [source, unread] = disk.read(path);
  const [{ state, before }, problems] = compareFile(path, folder, disk, [source?.text, unread], {
    isSame: (there) => (source && found.get(source)) === text || there === text || unixEnds(there) === text,
    isOurs: (there) => there.trim() === "" || isOurs(there),
    ...(sign !== undefined && { sign }),
  });
  if (source !== undefined && state === "same") found.set(source, text);
  return [{ path, spec, state, after: text, ...(before !== undefined && { before }) }, problems];
}

interface Judgement<Content> {
  readonly isSame: (there: Content) => boolean;
  readonly isOurs: (there: Content) => boolean;
  readonly sign?: string;
}

/** The same for any content. What is there has been `read`, or cannot be. */
export function compareFile<Content>(
  path: string,
  folder: string,
  disk: Disk,
  [before, unread]: readonly [there: Content | undefined, diagnostics: readonly Diagnostic[]],
  { isSame, isOurs, sign }: Judgement<Content>,
): readonly [{ readonly state: FileState["state"]; readonly before?: Content }, readonly Diagnostic[]] {
  if (before !== undefined && isSame(before)) return [{ state: "same", before }, []];
  const refusals = disk.refusals(path, folder);
  if (refusals.length > 0 || disk.kind(path) === "nothing") return [{ state: "missing" }, refusals];
  if (before === undefined) return [{ state: "missing" }, unread];
  if (!isOurs(before))
    return [
      { state: "missing" },
      [create("not-ours", undefined, { path }, sign === undefined ? [] : [sign])],
    ];
  return [{ state: "stale", before }, []];
}

/** A checkout may have turned line ends into CRLF: that alone makes no file stale. */
export function unixEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
