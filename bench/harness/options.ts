import { parseArgs } from "node:util";
import { type RowId, rows } from "../rows/all.js";
import type { ContestantId } from "./contestants.js";

/** What the command line asks for. */
export interface Options {
  readonly rows: readonly RowId[];
  readonly peers: (id: ContestantId) => boolean;
  readonly rounds: number;
  /** How long a sample takes at least. */
  readonly ms: number;
  readonly json: boolean;
  /** The document whose table is to be written anew. */
  readonly write?: string;
}

/** Reads a command line. Throws what to tell its writer. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "" },
      peers: { type: "string", default: "" },
      rounds: { type: "string", default: "5" },
      ms: { type: "string", default: "700" },
      json: { type: "boolean", default: false },
      write: { type: "string" },
    },
  });
  const peers = new RegExp(values.peers, "i");
  return {
    rows: rowsOf(values.rows),
    peers: (id) => id === "crb-gen" || peers.test(id),
    rounds: positive("rounds", values.rounds),
    ms: positive("ms", values.ms),
    json: values.json,
    ...(values.write === undefined ? {} : { write: values.write }),
  };
}

/** The rows that a pattern fits, by their name or what tables call them. */
function rowsOf(pattern: string): RowId[] {
  const all = Object.keys(rows) as RowId[];
  const fits = new RegExp(pattern, "i");
  const found = all.filter((id) => fits.test(id) || fits.test(rows[id].name));
  if (found.length > 0) return found;
  throw new Error(`--rows ${pattern}: there is none like that. There are: ${all.join(", ")}`);
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value >= 1 && Number.isInteger(value)) return value;
  throw new Error(`--${name} ${text}: expected a whole number from 1 on`);
}
