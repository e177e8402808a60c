import { join } from "node:path";
import { threaded } from "crb-gen";
import type { WatcherBase as Base, Change, Contents } from "../../generated/watcher.js";
import { contentsOf } from "./contents.js";

/** What became of the files that were touched, as it is on the disk now. On a thread. */
export default threaded<Base.Body<"measuring">>(import.meta.url, ({ paths }, ctx) => {
  const { folder, known, batches } = ctx.agent;
  const changes: Change[] = [];
  for (const path of new Set(paths)) {
    const change = changeOf(path, known, () => contentsOf(join(folder, path), () => ctx.cancelled()));
    if (change !== null) changes.push(change);
  }
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  // Touched, and as it was: nothing to tell, but for the first look.
  if (changes.length === 0 && batches > 0) return ctx.next("Watching");
  const lines = Object.values(known).reduce((sum, contents) => sum + contents.lines, 0);
  return ctx.next("Reporting", { changes, events: paths.length, files: Object.keys(known).length, lines });
});

/** Compares a file with what is known of it, and keeps what is there now. Null: no difference. */
function changeOf(path: string, known: Record<string, Contents>, read: () => Contents | null): Change | null {
  const before = Object.hasOwn(known, path) ? known[path] : undefined;
  const was = before?.lines ?? 0;
  try {
    const now = read();
    if (now?.hash === before?.hash) return null;
    if (now === null) {
      delete known[path];
      return { path, kind: "removed", lines: 0, grown: -was, problem: "" };
    }
    known[path] = now;
    const kind = before === undefined ? "added" : "changed";
    return { path, kind, lines: now.lines, grown: now.lines - was, problem: "" };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { path, kind: before === undefined ? "added" : "changed", lines: was, grown: 0, problem };
  }
}
