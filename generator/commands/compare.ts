import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk.js";

/** A text that a spec makes, and where it goes. */
export interface Output {
  readonly path: string;
  readonly spec: string;
  readonly text: string;
}

/** A file that is made from a spec: what is there and what is to be there. */
export interface FilePlan {
  readonly path: string;
  readonly spec: string;
  readonly state: "same" | "stale" | "missing" | "left over";
  /** Its text on the disk, if it is there. */
  readonly before?: string;
  /** Its text to be; a file that is left over has none. */
  readonly after?: string;
}

/** Compares an output, which is to lie in `folder`, with what is there. What is not `isOurs` is not overwritten. */
export function compare(
  { path, spec, text }: Output,
  folder: string,
  disk: Disk,
  isOurs: (text: string) => boolean,
): readonly [FilePlan, readonly Diagnostic[]] {
  const [source, unread] = disk.read(path);
  const before = source?.text;
  if (before !== undefined && unixEnds(before) === text)
    return [{ path, spec, state: "same", before, after: text }, []];
  const missing: FilePlan = { path, spec, state: "missing", after: text };
  const refusals = disk.refusals(path, folder);
  if (refusals.length > 0 || disk.kind(path) === "nothing") return [missing, refusals];
  if (before === undefined) return [missing, unread];
  if (before.trim() !== "" && !isOurs(before)) return [missing, [create("not-ours", undefined, { path })]];
  return [{ path, spec, state: "stale", before, after: text }, []];
}

/** A checkout may have turned line ends into CRLF: that alone makes no file stale. */
export function unixEnds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** What is wrong with a folder is found for each file in it, and is to be said once. */
export function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.message, diagnostic])).values()];
}
