import { plural } from "../text/words.js";
import type { FileState } from "./compare.js";

/** The files that are not yet what they are to be. */
export function changesIn<File extends FileState>(files: readonly File[]): readonly File[] {
  return files.filter(({ state }) => state !== "same");
}

/** What was written and removed, and how many `things` needed it not. */
export function report(files: readonly FileState[], strays: readonly FileState[], things: string): string {
  const changed = changesIn(files);
  const same = files.length - changed.length;
  const lines = [
    ...changed.map(changeLine),
    ...(same > 0 ? [`${plural(same, things)} up to date`] : []),
    ...strays.map(strayLine),
  ];
  return `${lines.join("\n")}\n`;
}

export function changeLine({ path, why, state }: FileState): string {
  return state === "left over" ? `${path} removed: ${why}` : `${path} written`;
}

export function changeJson({ path, spec, state }: FileState): object {
  const change = state === "same" ? "none" : state === "left over" ? "removed" : "written";
  return { path, spec, change };
}

export function strayLine({ path, why }: FileState): string {
  return `${path} left alone: ${why}`;
}

export function strayJson({ path, spec, why }: FileState): object {
  return { path, spec, why };
}
