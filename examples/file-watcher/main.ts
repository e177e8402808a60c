/** `npm run example:file-watcher`: tells what changes in a folder, batch by batch. */
import { interruptOnSignals } from "crb-gen";
import pc from "picocolors";
import type { WatcherBase } from "../../generated/watcher.js";
import { commandLine, complain } from "../commandLine.js";
import { traceIfAsked } from "../trace.js";
import { demo } from "./demo.js";
import { HELP, optionsOf } from "./options.js";
import { Reporter } from "./reporter.js";
import { Watcher } from "./watcher.js";

const NAME = "file-watcher";

// The process ends by itself: nothing of the watcher is left running.
process.exitCode = await commandLine(
  {
    name: NAME,
    help: HELP,
    optionsOf,
    run: (options) => (options.demo ? showOff() : watch(options.folder, options.batches)),
  },
  process.argv.slice(2),
);

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
  traceIfAsked();
  const reader = new Reporter(then).spawn();
  const watcher = new Watcher({ folder, reader, limit }).spawn();
  const stopListening = interruptOnSignals();
  const ended = await watcher.ended;
  await reader.interrupt(); // once it has printed what it was told
  stopListening();
  if (ended.reason === "failed") return complain(NAME, ended.error, "", 1);
  if (ended.reason === "interrupted") return 130;
  return summed(ended.output);
}

function summed({ problem }: WatcherBase.Output): number {
  return problem === "" ? 0 : complain(NAME, new Error(problem), "", 1);
}
