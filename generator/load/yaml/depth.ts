import type { CST } from "yaml";
import { walk } from "./tokens.js";

/** How many collections may stand inside one another. */
export const DEEPEST = 64;

/**
 * The offset of the first collection that is nested too deep. Runs before anything that recurses, and does not
 * recurse itself: a stack of brackets as long as the file is only data here.
 */
export function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let first: number | undefined;
  for (const { token, depth } of walk(tokens)) {
    if (depth > DEEPEST) first = Math.min(token.offset, first ?? token.offset);
  }
  return first;
}
