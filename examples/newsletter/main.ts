/** `npm run example:newsletter`: reads the READMEs in node_modules and writes a digest of the best. */
import pc from "picocolors";
import type { Edition, EditorBase } from "../../generated/newsletter.js";
import { commandLine, complain } from "../commandLine.js";
import { traceIfAsked } from "../trace.js";
import { Editor } from "./editor.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { type Progress, progress } from "./progress.js";

const NAME = "newsletter";

// The process ends by itself: nothing of the newsletter is left running.
process.exitCode = await commandLine({ name: NAME, help: HELP, optionsOf, run: edit }, process.argv.slice(2));

async function edit({ folder, file, limit, date }: Options): Promise<number> {
  traceIfAsked();
  const watcher = progress();
  const editor = new Editor({ folder, file, date, limit, watcher }).spawn();
  stopOnCtrlC(editor, watcher);
  const ended = await editor.ended;
  watcher.stop();
  if (ended.reason === "failed") return complain(NAME, ended.error, "", 1);
  if (ended.reason === "interrupted") return complain(NAME, "ended at once; nothing was written", "", 130);
  const { edition, complete } = ended.output;
  if (edition === null) return complain(NAME, "nothing was read, and nothing written", "", 130);
  console.log(`${totals(edition)}\n${file}`);
  return complete ? 0 : 130;
}

/** The first Ctrl-C prints what is read, the second insists, the third is the system's. */
function stopOnCtrlC(editor: EditorBase.Address, watcher: Progress): void {
  process.once("SIGINT", () => {
    process.once("SIGINT", () => void editor.interrupt({ deadline: 0 }));
    editor.stop();
    watcher.stop();
    console.error("Stopped: what is read is printed. Ctrl-C again insists; the next run goes on from here.");
  });
}

function totals({ documents, leads, sections, leftOut }: Edition): string {
  const chosen = leads.length + sections.reduce((sum, { picks }) => sum + picks.length, 0);
  const reasons = leftOut.map(({ why, paths }) => `${String(paths.length).padStart(6)} ${why}`);
  const title = `${pc.bold(String(documents))} documents, ${pc.bold(String(chosen))} in the digest`;
  return [title, ...reasons].join("\n");
}
