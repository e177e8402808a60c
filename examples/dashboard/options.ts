/** The command line of the dashboard. */
import { parseArgs } from "node:util";

export const HELP = `Shows the agents of the HTTP server at work, with some clients.

Usage: npm run example:dashboard -- [options]

  --rate <n>      requests that clients send in a second (default: 20)
  --seconds <n>   end so long after the first frame; without a terminal it prints its last one then
  -h, --help      show this help

Keys: q quits, space pauses, ↑ and ↓ follow a kind of agent, + and - change the rate, Ctrl-Z suspends.
Exit code: 0 fine, 1 it failed, 2 wrong usage, 130 or 143 ended by a signal.`;

export interface Options {
  readonly rate: number;
  readonly seconds: number | null;
  readonly help: boolean;
}

/** Reads the arguments. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rate: { type: "string", default: "20" },
      seconds: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return {
    rate: numberOf("rate", values.rate, 0, 500),
    seconds: values.seconds === undefined ? null : numberOf("seconds", values.seconds, 1, 86_400),
    help: values.help,
  };
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = Number(text || Number.NaN);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is a number from ${least} to ${most}, not "${text}"`);
}
