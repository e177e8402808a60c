import { type CST, Lexer, Parser } from "yaml";

/** How many collections may stand inside one another. */
export const DEEPEST = 64;

/** What a text consists of; or where a collection begins that is nested too deep. */
export type Scanned = { readonly tokens: readonly CST.Token[] } | { readonly tooDeep: number };

/**
 * Takes a text apart into tokens, as far as collections are not nested too deep: what reads them recurses, and so does
 * the library where it closes what is open.
 */
export function scan(text: string): Scanned {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document is at the bottom of what is open.
    const deepest = parser.stack[DEEPEST + 1];
    if (deepest !== undefined && COLLECTIONS.includes(deepest.type)) return { tooDeep: deepest.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

const COLLECTIONS = ["block-map", "block-seq", "flow-collection"];
