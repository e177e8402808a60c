/** The command line of the watcher. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const HELP = `Watches a folder, and reports what changed whenever it has fallen quiet.

Usage: npm run example:file-watcher -- [folder] [options]

  folder            what to watch (default: here)
  --batches <n>     end after so many reports, the first look included
  --demo            watch a folder made for it, change that a few times, and end
  -h, --help        show this help

Ctrl-C ends it; a second Ctrl-C ends it at once.
Exit code: 0 fine, 1 the folder cannot be watched, 2 wrong usage, 130 stopped.`;

export interface Options {
  readonly folder: string;
  /** How many batches it reports before it ends; null: no end. */
  readonly batches: number | null;
  readonly demo: boolean;
  readonly help: boolean;
}

/** Reads the arguments. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      batches: { type: "string" },
      demo: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { batches, demo, help } = values;
  if (positionals.length > 1) throw new Error(`one folder at a time, not ${positionals.length}`);
  if (demo && positionals.length + (batches?.length ?? 0) > 0) throw new Error("--demo stands alone");
  if (batches !== undefined && !/^[1-9]\d{0,8}$/.test(batches)) {
    throw new Error(`--batches is a number from 1, not "${batches}"`);
  }
  const limit = batches === undefined ? null : Number(batches);
  return { folder: resolve(positionals[0] ?? "."), batches: limit, demo, help };
}
