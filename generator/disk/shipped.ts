import { readFileSync } from "node:fs";

/** The files that come with crb-gen. They lie alike in the sources and in the build. */
export interface Shipped {
  /** The text of one. */
  read(path: string): string;
}

const root = new URL("../../", import.meta.url);

export const shipped: Shipped = {
  read: (path) => readFileSync(new URL(path, root), "utf8"),
};
