import { baseProblem } from "../../diagrams/link.js";
import type { Input, Misuse } from "../command.js";
import { misuse } from "../input.js";

/** Why nothing can lead to where `--link-base` says. */
export function linkMisuse({ values }: Input): Misuse | undefined {
  const base = values.get("link-base");
  const problem = base === undefined ? undefined : baseProblem(base);
  if (problem === undefined) return undefined;
  return misuse(
    `"${base}" cannot be the start of links: ${problem}`,
    "Give a page, such as https://github.com/me/agents/blob/main, or a path, such as ../..",
    "Spell out what a URL cannot hold: a space is %20",
  );
}
