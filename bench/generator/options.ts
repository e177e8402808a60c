import { parseArgs } from "node:util";
import { positive } from "../harness/command.js";

export const usage = `npm run bench:generator -- [options]: times the built crb-gen on real folders
  --only 'a|b'       the rows that a regular expression fits, such as cold
  --rounds 5         samples of each
  --json             prints them as JSON: npm run -s bench:generator -- --json
  The first round warms the disk's cache up and does not count.`;

/** What the command line asks for. */
export interface Options {
  readonly only: string;
  readonly rounds: number;
  readonly json: boolean;
}

/** Reads a command line. Throws what to tell its writer. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "5" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  });
  return { only: values.only, rounds: positive("rounds", values.rounds), json: values.json };
}
