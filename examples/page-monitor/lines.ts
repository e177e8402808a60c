/** What happens, told to people. */
import Table from "cli-table3";
import type { Happening } from "crb-gen";
import pc from "picocolors";
import type { Digest } from "../../generated/monitor.js";

/** What took care of an error, in words. */
const CARE = {
  retry: "tries again",
  repair: "repairs it",
  fallback: "gives up on it for now",
  asker: "tells the asker",
  hook: "goes on",
  interrupt: "is told to stop",
  restart: "restarts",
  skip: "leaves the value out",
  stage: "hands it to another stage",
  end: "ends",
};

/** One line for one happening, `ms` after the start. */
export function line(happening: Happening, ms: number): string {
  const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(8);
  return `${pc.dim(seconds)}  ${told(happening)}`;
}

function told(happening: Happening): string {
  switch (happening.type) {
    case "started":
      return `starts in ${pc.bold(happening.state)}`;
    case "rested":
      return `has ended a life: ${happening.reason}`;
    case "restarted":
      return `starts again in ${pc.bold(happening.state)}, after ${happening.after} ms`;
    case "molted":
      return `becomes another agent, in ${pc.bold(happening.state)}`;
    case "moved":
      return `${happening.from} → ${pc.bold(happening.to)}`;
    case "handled":
      return `${pc.cyan(happening.message)} handled in ${happening.state}`;
    case "deferred":
      return `${pc.cyan(happening.message)} waits for the next state`;
    case "failed":
      return `${pc.yellow(happening.error.message)}: ${CARE[happening.then]}`;
    case "dead-letter":
      return pc.yellow(`${happening.message} was not handled: ${happening.why}`);
    case "interrupted":
      return "is asked to end";
    case "ended":
      return `ends: ${pc.bold(happening.ended.reason)}`;
    default:
      return happening.type;
  }
}

/** What a page is like, in a few words. */
export function gist({ url, title, words, polls, changes }: Digest): string {
  return pc.green(
    `${new URL(url).pathname} "${title}": ${words} words, ${changes} changes in ${polls} polls`,
  );
}

/** All that is known of the pages. */
export function table(digests: readonly Digest[]): string {
  const table = new Table({
    head: ["page", "title", "words", "polls", "changes", "hash"],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { url, title, words, polls, changes, hash } of digests) {
    table.push([new URL(url).pathname, title, words, polls, changes, hash.slice(0, 12)]);
  }
  return table.toString();
}
