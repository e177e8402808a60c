/** `npm run example:file-watcher`: tells what changes in a folder, batch by batch. */
import { interruptOnSignals, isAgentError } from "crb-gen";
import pc from "picocolors";
import type { WatcherBase } from "../../generated/watcher.js";
import { demo } from "./demo.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { Reporter } from "./reporter.js";
import { Watcher } from "./watcher.js";

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. The process ends by itself: nothing of the watcher is left running. */
async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    return complain(error, `\n\n${HELP}`, 2);
  }
  if (options.demo) return showOff();
  if (!options.help) return watch(options.folder, options.batches);
  console.log(HELP);
  return 0;
}

/** Watches a folder in which somebody works: the next piece whenever the last one is reported. */
async function showOff(): Promise<number> {
  const shown = await demo();
  let working = Promise.resolve();
  const code = await watch(shown.folder, shown.batches, () => {
    working = shown.work();
  });
  await working;
  await shown.remove();
  return code;
}

async function watch(folder: string, limit: number | null, then = () => {}): Promise<number> {
  console.log(pc.dim(`watching ${folder}; Ctrl-C ends it`));
  const reader = new Reporter(then).spawn();
  const watcher = new Watcher({ folder, reader, limit }).spawn();
  const stopListening = interruptOnSignals();
  const ended = await watcher.ended;
  await reader.interrupt(); // once it has printed what it was told
  stopListening();
  if (ended.reason === "failed") return complain(ended.error, "", 1);
  if (ended.reason === "interrupted") return 130;
  return summed(ended.output);
}

function summed({ problem }: WatcherBase.Output): number {
  return problem === "" ? 0 : complain(new Error(problem), "", 1);
}

/** Says what went wrong, without the agents it went through. */
function complain(trouble: unknown, help: string, code: number): number {
  const cause = isAgentError(trouble) && trouble.cause instanceof Error ? trouble.cause : trouble;
  console.error(`${pc.red("file-watcher:")} ${cause instanceof Error ? cause.message : cause}${help}`);
  return code;
}
