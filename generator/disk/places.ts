import { lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

export type Kind = "file" | "folder" | "other" | "nothing";

/** What a path leads to, links followed. */
export function kindOf(path: string): Kind {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return "nothing";
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return "other"; // it is there, but may not be looked at: reading it will say why
  }
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path itself or the nearest folder above it that is there; a link counts even when it leads nowhere. */
export function existing(path: string): string {
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
export function realPlace(path: string): string {
  const there = existing(path);
  try {
    return join(realpathSync.native(there), relative(there, path));
  } catch {
    return sep; // a link to nowhere leads outside of everything
  }
}
