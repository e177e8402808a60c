import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const NAME = /^\.crb-gen-(\d+)-\d+\.tmp$/;

/** What a text is called that waits beside its place: nobody else's, and whose it is can be told. */
export function temporaryName(index: number): string {
  return `.crb-gen-${process.pid}-${index}.tmp`;
}

/** Removes what runs that were killed have left in a folder. What cannot be removed harms nobody. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && !isAtWork(Number(owner))) rmSync(join(folder, name), { force: true });
    }
  } catch {}
}

/** Whether a process is at work on files of its own. This one is about to be, and has none yet. */
function isAtWork(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
