import { splitType } from "../types/text.js";

/** A type with a default that YAML cannot read as it stands. */
export interface UnquotedType {
  readonly start: number;
  readonly end: number;
  /** How it should be written. */
  readonly quoted: string;
}

const FIELD = /(?:^|[\s{,])[A-Za-z_]\w*\??:[ \t]+/g;

/** Lines longer than this are not searched: nobody wrote them by hand. */
const LONGEST = 2_000;

/**
 * Looks in the line that begins at `line` for fields whose unquoted type has a default with brackets, quotes or a
 * colon in it, such as `urls: [string] = []`.
 */
export function unquotedTypes(text: string, line: number): readonly UnquotedType[] {
  const content = restOfLine(text, line);
  if (!content.includes("=")) return [];
  const found: UnquotedType[] = [];
  // From the right, because what is around such a field looks like one as well.
  for (const match of [...content.matchAll(FIELD)].reverse()) {
    const type = typeAt(text, line + match.index + match[0].length);
    const inner = found.at(-1);
    if (type !== undefined && (inner === undefined || inner.start >= type.end)) found.push(type);
  }
  return found.reverse();
}

/** The type with a default that begins at an offset, as far as its line goes. */
export function typeAt(text: string, start: number): UnquotedType | undefined {
  const content = restOfLine(text, start);
  const piece = content.slice(0, lengthOf(content)).trimEnd();
  if (!isTypeWithDefault(piece) || !/[[\]{}"':]/.test(piece)) return undefined;
  return { start, end: start + piece.length, quoted: quote(piece) };
}

/** What follows an offset in its line; nothing when that is too long. */
export function restOfLine(text: string, start: number): string {
  const [rest = ""] = text.slice(start, start + LONGEST).split("\n", 1);
  return rest.length < LONGEST ? rest : "";
}

/** Whether the `=` is the piece's own: one inside its brackets belongs to a field in there. */
function isTypeWithDefault(piece: string): boolean {
  return /^[^"'\s=]/.test(piece) && (splitType(piece).default?.text ?? "") !== "";
}

/** Up to the comma, closing bracket or comment that ends the value; commas inside brackets and quotes belong to it. */
export function lengthOf(value: string): number {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if ("[{".includes(char)) depth += 1;
    else if ("]}".includes(char) && depth > 0) depth -= 1;
    else if (depth === 0 && (",]}".includes(char) || (char === "#" && value.charAt(at - 1) === " ")))
      return at;
  }
  return value.length;
}

/** A type in the quotes that need no escapes. */
export function quote(type: string): string {
  return type.includes('"') ? `'${type.replaceAll("'", "''")}'` : `"${type}"`;
}
