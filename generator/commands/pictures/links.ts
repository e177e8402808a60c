import { baseProblem, type Link, linkBelow, linkFrom } from "../../diagrams/link.js";
import type { Input, Misuse } from "../command.js";
import { misuse } from "../input.js";
import type { Drawing } from "./drawing.js";

/** Where the nodes of a picture lead, if they are to: `folder` is where the picture lies, or is printed. */
export function linkOf({ links, linkBase }: Drawing, folder: string): Link | undefined {
  if (linkBase !== undefined) return linkBelow(linkBase);
  return links ? linkFrom(folder) : undefined;
}

/** Why nothing can lead to where `--link-base` says. */
export function linkMisuse({ values }: Input): Misuse | undefined {
  const base = values.get("link-base");
  const problem = base === undefined ? undefined : baseProblem(base);
  if (problem === undefined) return undefined;
  return misuse(
    `"${base}" cannot be the start of links: ${problem}`,
    "Give a page, such as https://github.com/me/agents/blob/main, or a relative path, such as ../..",
    "Spell out what a URL cannot hold: a space is %20",
  );
}
