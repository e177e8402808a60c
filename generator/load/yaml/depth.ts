import type { CST } from "yaml";

/** How many collections may stand inside one another. */
export const DEEPEST = 64;

/**
 * The offset of the first collection that is nested too deep. Runs before anything that recurses, and does not
 * recurse itself: a stack of brackets as long as the file is only data here.
 */
export function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  let first: number | undefined;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) first = Math.min(token.offset, first ?? token.offset);
    else for (const inner of childrenOf(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return first;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((inner) => inner !== undefined && inner !== null);
}
