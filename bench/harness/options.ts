import { parseArgs } from "node:util";
import { type RowId, rows } from "../rows/all.js";
import { fitting, positive, whole } from "./command.js";
import { type ContestantId, contestantIds } from "./contestants.js";
import { withPlaces } from "./document.js";

export const usage = `npm run bench -- [options]: times agents beside others who do the same work
  --rows 'a|b'       the rows that a regular expression fits; --peers 'a|b': who is beside us, by their ids (bare: plain JavaScript)
  --rounds 5         samples of each; --ms 700: how long each takes at least
  --json             prints every sample as JSON: npm run -s bench -- --json
  --write <file>     writes the tables of a document anew: docs/performance.md`;

/** What the command line asks for. */
export interface Options {
  readonly rows: readonly RowId[];
  readonly peers: (id: ContestantId) => boolean;
  readonly rounds: number;
  /** How long a sample takes at least. */
  readonly ms: number;
  readonly json: boolean;
  /** The document whose tables are to be written anew. */
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
  whole(values.write, { rows: values.rows, peers: values.peers });
  const peers = fitting("peers", values.peers, contestantIds);
  return {
    rows: fitting("rows", values.rows, Object.keys(rows) as RowId[], (id) => [id, rows[id].name]),
    peers: (id) => id === "crb-gen" || peers.includes(id),
    rounds: positive("rounds", values.rounds),
    ms: positive("ms", values.ms),
    json: values.json,
    ...(values.write === undefined ? {} : { write: withPlaces(values.write, ["table", "guarantees"]) }),
  };
}
