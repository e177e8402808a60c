/** The command line of the load. */
import { parseArgs } from "node:util";

export const HELP = `Starts the server, loads it in rounds, and looks what is left after each.

Usage: npm run example:http-load -- [options]

  --requests <n>      requests a round (default: 1500)
  --rounds <n>        how many rounds; the first is to warm up (default: 4)
  --connections <n>   connections that are kept open (default: 32)
  -h, --help          show this help

Exit code: 0 fine, 1 a request came out wrong or something leaks, 2 wrong usage.`;

export interface Options {
  readonly requests: number;
  readonly rounds: number;
  readonly connections: number;
}

/** Reads the arguments; null: help is wanted. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: "string", default: "1500" },
      rounds: { type: "string", default: "4" },
      connections: { type: "string", default: "32" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  return {
    requests: numberOf("requests", values.requests, 100),
    rounds: numberOf("rounds", values.rounds, 2),
    connections: numberOf("connections", values.connections, 1),
  };
}

function numberOf(name: string, text: string, least: number): number {
  const value = Number(text || Number.NaN);
  if (Number.isInteger(value) && value >= least && value <= 1_000_000) return value;
  throw new Error(`--${name} is a number from ${least} to a million, not "${text}"`);
}
