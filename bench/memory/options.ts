import { parseArgs } from "node:util";
import { positive } from "../harness/command.js";
import { withPlaces } from "../harness/document.js";

export const usage = `npm run bench:memory -- [options]: what stays in memory
  --amount 10000000  how often an agent does the same, a multiple of 1000;
                     a tenth of that is deferred, and goes through a pipeline
  --write <file>     writes the tables of a document anew: docs/performance.md
  Heaps are looked at after forced collections.`;

/** What the command line asks for. */
export interface Options {
  readonly amount: number;
  /** The document whose tables are to be written anew. */
  readonly write?: string;
}

/** Reads a command line. Throws what to tell its writer. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { amount: { type: "string", default: "10000000" }, write: { type: "string" } },
  });
  const amount = positive("amount", values.amount);
  if (amount % 1000 !== 0) throw new Error(`--amount ${amount}: expected a multiple of 1000`);
  return { amount, ...(values.write === undefined ? {} : { write: withPlaces(values.write, ["memory"]) }) };
}
