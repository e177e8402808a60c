/** `npm run example:http-load`: a few thousand requests to the server, and what is left of them. */
import pc from "picocolors";
import { Server } from "../server.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { complaints, table } from "./report.js";
import { rounds } from "./rounds.js";

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. The process ends by itself: nothing of the load is left running. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(args);
    if (options !== null) return await load(options);
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
}

async function load(options: Options): Promise<number> {
  // A shelf that is full after the first round: from then on, what grows is a leak.
  const server = new Server({ capacity: 200 }).spawn();
  const all = await rounds(server, options);
  server.stop();
  const { answered } = await server.done;
  console.log(`${table(all, options)}\nby status: ${JSON.stringify(answered)}`);
  const wrong = complaints(all, options);
  for (const complaint of wrong) console.error(pc.red(complaint));
  if (wrong.length > 0) return 1;
  console.log(pc.green("every request came out as it must, and nothing is left of it"));
  return 0;
}
