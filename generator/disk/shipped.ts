import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The files that come with crb-gen. They lie alike in the sources and in the build. */
export interface Shipped {
  /** The text of one. */
  read(path: string): string;
  /** The paths of all files below a folder, relative to it. */
  list(folder: string): readonly string[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export const shipped: Shipped = {
  read: (path) => readFileSync(join(root, path), "utf8"),
  list: (folder) => {
    const top = join(root, folder);
    return readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(top, join(parentPath, name)).split(sep).join("/"));
  },
};
