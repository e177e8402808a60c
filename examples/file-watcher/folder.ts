/** The disk's side: what happens in a folder, as messages. */
import { statSync } from "node:fs";
import { relative } from "node:path";
import { watch } from "chokidar";
import type { Lost, Touched } from "../../generated/watcher.js";

export interface Folder {
  /** The files that are there at the start. Rejects when the folder cannot be watched. */
  readonly ready: Promise<string[]>;
  /** Nothing is heard after it. */
  close(): Promise<void>;
}

/** Whoever is told: of each file that appears, changes or goes, and when the folder itself is gone. */
type Listener = Touched.Recipient & Lost.Recipient;

/** Never looked into: what tools put there is nobody's change. */
const IGNORED = /(^|[\\/])(node_modules|\.git)([\\/]|$)/;

/** Watches a folder and all in it, except `node_modules` and `.git`. Links are not followed. */
export function watchFolder(folder: string, listener: Listener): Folder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${folder}`);
  }
  const first: string[] = [];
  let hear: (path: string) => void = (path) => first.push(path);
  const watcher = watch(folder, {
    followSymlinks: false,
    ignored: (path) => IGNORED.test(relative(folder, path)),
  });
  watcher.on("all", (event, path) => {
    const inside = relative(folder, path);
    if (event === "unlinkDir" && inside === "") listener.lost({ reason: `${folder} is gone` });
    if (!event.endsWith("Dir")) hear(inside);
  });
  const ready = new Promise<string[]>((resolve, reject) => {
    watcher.once("ready", () => {
      hear = (path) => listener.touched({ path });
      resolve(first);
    });
    // Before it is ready this is the answer; afterwards it has been given, and the folder is lost.
    watcher.on("error", (error) => {
      reject(error);
      listener.lost({ reason: `${folder} can be watched no more: ${String(error)}` });
    });
  });
  return { ready, close: () => watcher.close() };
}
