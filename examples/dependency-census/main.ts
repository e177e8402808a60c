/** `npm run census`: counts the packages of a project, writes a CSV and prints a summary. */
import pc from "picocolors";
import type { CensusBase } from "../../generated/census.js";
import { commandLine, complain } from "../commandLine.js";
import { traceIfAsked } from "../trace.js";
import { Census } from "./census.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { type Progress, progress } from "./progress.js";
import { sizeOf, summary } from "./tables.js";

const NAME = "census";

// The process ends by itself: nothing of the census is left running.
process.exitCode = await commandLine(
  { name: NAME, help: HELP, optionsOf, run: count },
  process.argv.slice(2),
);

async function count({ folder, csv, parallel }: Options): Promise<number> {
  traceIfAsked();
  const watcher = progress();
  const begin = performance.now();
  const census = new Census({ folder, csv, inspectors: parallel, watcher }).spawn();
  stopOnCtrlC(census, watcher);
  const ended = await census.ended;
  watcher.stop();
  if (ended.reason === "failed") return complain(NAME, ended.error, "", 1);
  if (ended.reason === "interrupted") return complain(NAME, "ended at once; nothing was written", "", 130);
  const { packages, complete } = ended.output;
  console.log(summary(packages));
  console.log(`\n${totals(ended.output, performance.now() - begin)}\n${csv}`);
  return complete ? 0 : 130;
}

/** The first Ctrl-C writes what is counted, the second insists, the third is the system's. */
function stopOnCtrlC(census: CensusBase.Address, watcher: Progress): void {
  process.once("SIGINT", () => {
    process.once("SIGINT", () => void census.interrupt({ deadline: 0 }));
    census.stop().then(
      ({ counted, found }) => {
        watcher.stop();
        console.error(`Stopped at ${counted} of ${found} packages; Ctrl-C again insists.`);
      },
      () => {}, // it was done, or it was insisted
    );
  });
}

function totals({ packages }: CensusBase.Output, ms: number): string {
  const files = packages.reduce((sum, found) => sum + found.files, 0);
  const bytes = packages.reduce((sum, found) => sum + found.bytes, 0);
  const [seconds, rate] = [(ms / 1000).toFixed(1), Math.round((files / ms) * 1000)];
  return pc.bold(
    `${packages.length} packages, ${files} files, ${sizeOf(bytes)} in ${seconds} s: ${rate} files/s`,
  );
}
