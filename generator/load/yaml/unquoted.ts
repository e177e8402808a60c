/** A type with a default that YAML cannot read as it stands. */
export interface UnquotedType {
  readonly start: number;
  readonly end: number;
  /** How it should be written. */
  readonly quoted: string;
}

const FIELD = /(?:^|[\s{,])[A-Za-z_]\w*\??:[ \t]+/g;

/**
 * Looks in the line that begins at `line` for a field whose unquoted type has a default with brackets, quotes or
 * a colon in it, such as `urls: [string] = []`.
 */
export function unquotedType(text: string, line: number): UnquotedType | undefined {
  const newline = text.indexOf("\n", line);
  const content = text.slice(line, newline < 0 ? text.length : newline);
  for (const match of content.matchAll(FIELD)) {
    const from = match.index + match[0].length;
    const piece = content.slice(from, from + lengthOf(content.slice(from))).trimEnd();
    if (!/^(?!["'])[^=]*[^=\s][^=]*=\s*\S/.test(piece) || !/[[\]{}"':]/.test(piece)) continue;
    return { start: line + from, end: line + from + piece.length, quoted: quote(piece) };
  }
  return undefined;
}

/** Up to the comma, closing bracket or comment that ends the value; commas inside brackets and quotes belong to it. */
function lengthOf(value: string): number {
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

/** In the quotes that need no escapes. */
export function quote(type: string): string {
  return type.includes('"') ? `'${type.replaceAll("'", "''")}'` : `"${type}"`;
}
