import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where letters come from and go to. */
export interface Inbox {
  open(): Promise<void>;
  /** The name of the letter that is to be filed next, if there is one. */
  next(): Promise<string | undefined>;
  file(letter: string): Promise<void>;
  setAside(letter: string): Promise<void>;
}

/** A folder whose files are letters. Below it, `filed` and `aside` take what was done with them. */
export function inboxIn(folder: string): Inbox {
  return {
    async open() {
      for (const name of ["filed", "aside"]) await mkdir(join(folder, name), { recursive: true });
    },
    async next() {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort()[0];
    },
    async file(letter) {
      const text = await readFile(join(folder, letter), "utf8");
      if (text.trim() === "") throw new Error("there is nothing in it");
      await writeFile(join(folder, "filed", `${letter}.words`), `${text.match(/\S+/g)?.length ?? 0}\n`);
      await rename(join(folder, letter), join(folder, "filed", letter));
    },
    setAside: (letter) => rename(join(folder, letter), join(folder, "aside", letter)),
  };
}
