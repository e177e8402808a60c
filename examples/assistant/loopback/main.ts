/** `npm run example:loopback`: an endpoint for any client of OpenAI's protocol, until Ctrl-C. */
import { parseArgs } from "node:util";
import { commandLine, complain } from "../../commandLine.js";
import { wordsAndTools } from "./script.js";
import { loopback } from "./server.js";

const NAME = "loopback";
const HELP = `An endpoint on the loopback that speaks OpenAI's protocol and follows a script.

Usage: npm run example:loopback -- [options]

  --port <n>    where it listens (default: any free port)
  --pace <ms>   the pause before each piece of an answer (default: 30)
  -h, --help    show this help

Exit code: 0 stopped by Ctrl-C, 1 it cannot listen, 2 wrong usage.`;

interface Options {
  readonly port: number;
  readonly pace: number;
  readonly help: boolean;
}

process.exitCode = await commandLine({ name: NAME, help: HELP, optionsOf, run }, process.argv.slice(2));

function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      pace: { type: "string", default: "30" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return {
    port: numberOf("port", values.port, 65_535),
    pace: numberOf("pace", values.pace, 60_000),
    help: values.help,
  };
}

function numberOf(name: string, text: string, most: number): number {
  const value = Number(text || Number.NaN);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Error(`--${name} is a number from 0 to ${most}, not "${text}"`);
}

async function run({ port, pace }: Options): Promise<number> {
  try {
    const server = await loopback({ script: wordsAndTools, port, pace });
    console.log(
      `listening at ${server.url}, for example:\n  OPENAI_BASE_URL=${server.url} npm run example:assistant`,
    );
    process.once("SIGINT", () => void server.close());
    return 0;
  } catch (error) {
    return complain(NAME, error, "", 1);
  }
}
