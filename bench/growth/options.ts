import { parseArgs } from "node:util";
import { fitting, positive, whole } from "../harness/command.js";
import { withPlaces } from "../harness/document.js";
import { type CurveId, curves } from "./all.js";

export const usage = `npm run bench:growth -- [options]: how cost grows with size
  --curves 'a|b'     the curves that a regular expression fits: ${Object.keys(curves).join(", ")}
  --rounds 5         samples of each point; --ms 300: how long each takes at least
  --out <folder>     draws a plot of each curve into it
  --write <file>     writes a document anew, docs/performance.md, and draws its plots: into docs/growth, unless --out says otherwise`;

/** What the command line asks for. */
export interface Options {
  readonly curves: readonly CurveId[];
  readonly rounds: number;
  /** How long a sample takes at least. */
  readonly ms: number;
  /** The folder of plots; none are drawn without. */
  readonly out?: string;
  /** The document whose curves are to be written anew. */
  readonly write?: string;
}

/** Reads a command line. Throws what to tell its writer. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      curves: { type: "string", default: "" },
      rounds: { type: "string", default: "5" },
      ms: { type: "string", default: "300" },
      out: { type: "string" },
      write: { type: "string" },
    },
  });
  whole(values.write, { curves: values.curves });
  const asked = {
    curves: fitting("curves", values.curves, Object.keys(curves) as CurveId[]),
    rounds: positive("rounds", values.rounds),
    ms: positive("ms", values.ms),
  };
  const { write, out } = values;
  if (write !== undefined)
    return { ...asked, write: withPlaces(write, ["growth"]), out: out ?? "docs/growth" };
  return { ...asked, ...(out === undefined ? {} : { out }) };
}
