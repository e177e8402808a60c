/** What changed, told to people. */
import pc from "picocolors";
import type { Batch, Change } from "../../generated/watcher.js";

/** Changes that are told one by one; the first look at a folder may have thousands. */
const SHOWN = 20;

/** A batch as lines of text; `time` is when it settled. */
export function told(batch: Batch, time: Date): string {
  const { changes, events, files, lines } = batch;
  const head = `${pc.dim(time.toLocaleTimeString("en-GB"))}  ${pc.bold(counted(changes.length, "change"))}`;
  const rest = changes.length - SHOWN;
  return [
    `${head} ${pc.dim(`of ${counted(events, "event")}; now ${counted(files, "file")}, ${counted(lines, "line")}`)}`,
    ...changes.slice(0, SHOWN).map(line),
    ...(rest > 0 ? [pc.dim(`    … and ${rest} more`)] : []),
  ].join("\n");
}

function line({ path, kind, lines, grown, problem }: Change): string {
  if (problem !== "") return `  ${pc.yellow(`! ${path}`)}  ${problem}`;
  switch (kind) {
    case "added":
      return `  ${pc.green(`+ ${path}`)}  ${counted(lines, "line")}`;
    case "changed":
      return `  ${pc.cyan(`~ ${path}`)}  ${counted(lines, "line")}${grown === 0 ? "" : `, ${signed(grown)}`}`;
    case "removed":
      return `  ${pc.red(`- ${path}`)}  ${counted(-grown, "line")} gone`;
  }
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : `${count}`;
}
