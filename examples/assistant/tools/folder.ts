/** What tools may see of the disk: files below one folder, and nothing that leads out of it. */
import { open, readdir, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";

/** How much of a file is read, in bytes, and how many names are listed. */
const LONGEST = 64 << 10;
const MOST_NAMES = 100;

/** The beginning of a text file. Rejects with an error for people. */
export async function readWithin(folder: string, path: string, signal: AbortSignal): Promise<string> {
  const file = await open(await within(folder, path), "r").catch(() => {
    throw new Error(`${path} cannot be read`);
  });
  try {
    signal.throwIfAborted();
    if (!(await file.stat()).isFile()) throw new Error(`${path} is no file`);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LONGEST) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The names in a folder, those of folders with a `/`. */
export async function namesWithin(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(await within(folder, path), { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return names.filter((name) => !name.startsWith(".")).slice(0, MOST_NAMES);
}

/** Follows links first: what counts is where they lead. */
async function within(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const target = await realpath(resolve(root, join(".", path))).catch(() => {
    throw new Error(`there is no ${path}`);
  });
  const way = relative(root, target);
  if (way.startsWith("..") || isAbsolute(way)) throw new Error(`${path} is outside of the folder`);
  return target;
}
