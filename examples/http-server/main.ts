/** `npm run example:http-server`: serves until Ctrl-C. */
import { defaultSystem } from "crb-gen";
import pc from "picocolors";
import type { ServerBase } from "../../generated/server.js";
import { commandLine, complain } from "../commandLine.js";
import { traceIfAsked } from "../trace.js";
import { HELP, optionsOf } from "./options.js";
import { Server } from "./server.js";

const NAME = "http-server";

// The process ends by itself: nothing of the server is left running.
process.exitCode = await commandLine(
  { name: NAME, help: HELP, optionsOf, run: ({ port }) => serve(port) },
  process.argv.slice(2),
);

async function serve(port: number): Promise<number> {
  traceIfAsked();
  const server = new Server({ port }).spawn();
  stopOnCtrlC(server);
  server.getUrl({}, { timeout: Infinity }).then(
    (url) => console.log(invitation(url)),
    () => {}, // it could not listen
  );
  const ended = await server.ended;
  if (ended.reason === "failed") return complain(NAME, ended.error, "", 1);
  if (ended.reason === "interrupted") return complain(NAME, "ended at once", "", 130);
  console.log(`answered: ${JSON.stringify(ended.output.answered)}`);
  return 0;
}

function invitation(url: string): string {
  return [
    `serving at ${pc.bold(url)}, for example:`,
    `  curl --data-binary @README.md ${url}/texts`,
    `  curl ${url}/stats`,
  ].join("\n");
}

/** The first Ctrl-C lets what is under way be answered, the second insists, the third is the system's. */
function stopOnCtrlC(server: ServerBase.Address): void {
  process.once("SIGINT", () => {
    process.once("SIGINT", () => void defaultSystem().interrupt({ deadline: 0 }));
    server.stop();
  });
}
