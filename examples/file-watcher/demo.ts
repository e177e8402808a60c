/** A folder to watch, and somebody who works in it. */
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface Demo {
  readonly folder: string;
  /** How many reports there are to come, the first look included. */
  readonly batches: number;
  /** Does the next piece of work; after the last it does nothing. */
  work(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a folder with a small project in it. */
export async function demo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "file-watcher-"));
  const at = (name: string) => join(folder, name);
  await mkdir(at("src"));
  await writeFile(at("README.md"), "# A project\n\nIt grows.\n");
  await writeFile(at("src/main.js"), 'console.log("hello");\n');
  const steps = [
    () => burst(at),
    () => touch(at),
    () => rename(at("src/part-0.js"), at("src/first.js")),
    () => rm(at("src"), { recursive: true }),
  ];
  return {
    folder,
    batches: steps.length + 1,
    work: async () => await steps.shift()?.(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Ten files one after the other, as a build writes them: one batch. */
async function burst(at: (name: string) => string): Promise<void> {
  for (let number = 0; number < 10; number++) {
    await writeFile(at(`src/part-${number}.js`), `export const part = ${number};\n`.repeat(number + 1));
    await pause(30);
  }
}

/** One file is saved as it was, and is no change; another grows twice, and is one. */
async function touch(at: (name: string) => string): Promise<void> {
  await writeFile(at("src/main.js"), 'console.log("hello");\n');
  await appendFile(at("README.md"), "And grows.\n");
  await pause(100);
  await appendFile(at("README.md"), "And grows.\n");
}
