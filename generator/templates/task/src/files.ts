import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the files come from. */
export interface Files {
  /** The paths of all files in a folder. */
  list(folder: string): Promise<string[]>;
  read(path: string, signal: AbortSignal): Promise<string>;
}

export const filesOnDisk: Files = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ name }) => join(folder, name)).sort();
  },
  read: (path, signal) => readFile(path, { encoding: "utf8", signal }),
};
