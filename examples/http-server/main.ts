/** `npm run example:http-server`: serves until Ctrl-C. */
import { defaultSystem, isAgentError } from "crb-gen";
import pc from "picocolors";
import type { ServerBase } from "../../generated/server.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { Server } from "./server.js";

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. The process ends by itself: nothing of the server is left running. */
async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    return complain(error, `\n\n${HELP}`, 2);
  }
  if (!options.help) return serve(options.port);
  console.log(HELP);
  return 0;
}

async function serve(port: number): Promise<number> {
  const server = new Server({ port }).spawn();
  stopOnCtrlC(server);
  server.getUrl({}, { timeout: Infinity }).then(
    (url) => console.log(invitation(url)),
    () => {}, // it could not listen
  );
  const ended = await server.ended;
  if (ended.reason === "failed") return complain(ended.error, "", 1);
  if (ended.reason === "interrupted") return complain("ended at once", "", 130);
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

/** Says what went wrong, without the agents it went through. */
function complain(trouble: unknown, help: string, code: number): number {
  const cause = isAgentError(trouble) && trouble.cause instanceof Error ? trouble.cause : trouble;
  console.error(`${pc.red("http-server:")} ${cause instanceof Error ? cause.message : cause}${help}`);
  return code;
}
