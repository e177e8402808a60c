/** The command line of the server. */
import { parseArgs } from "node:util";

export const HELP = `Serves digests of texts: an agent for every HTTP request.

Usage: npm run example:http-server -- [options]

  --port <n>    where it listens on the loopback (default: any free port)
  -h, --help    show this help

Ctrl-C answers what is under way and ends; a second Ctrl-C ends at once.
Exit code: 0 stopped, 1 it cannot listen, 2 wrong usage, 130 ended at once.`;

export interface Options {
  readonly port: number;
  readonly help: boolean;
}

/** Reads the arguments. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const port = Number(values.port || Number.NaN);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port is a number up to 65535, not "${values.port}"`);
  }
  return { port, help: values.help };
}
