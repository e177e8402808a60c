/** The command line of the census. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const HELP = `Takes a census of the packages in a project's node_modules.

Usage: npm run census -- [folder] [options]

  folder            the project, or its node_modules (default: here)
  --csv <file>      where the report goes (default: out/census.csv)
  --parallel <n>    packages inspected at once (default: two per core)
  -h, --help        show this help

Ctrl-C writes what is counted so far; a second Ctrl-C ends at once.
Exit code: 0 fine, 1 no census could be taken, 2 wrong usage, 130 stopped.`;

export interface Options {
  readonly folder: string;
  readonly csv: string;
  readonly parallel: number;
  readonly help: boolean;
}

/** Reads the arguments. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      csv: { type: "string", default: "out/census.csv" },
      parallel: { type: "string", default: String(2 * availableParallelism()) },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [folder = ".", ...more] = positionals;
  const { csv, parallel, help } = values;
  if (more.length > 0) throw new Error(`one folder at a time, not ${positionals.length}`);
  if (!/^[1-9]\d{0,2}$/.test(parallel))
    throw new Error(`--parallel is a number from 1 to 999, not "${parallel}"`);
  return { folder, csv: resolve(csv), parallel: Number(parallel), help };
}
