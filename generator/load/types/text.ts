/** A part of a text, and where in the text it begins. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** A type written as a text: `A | B = value`. */
export interface TypeText {
  readonly alternatives: readonly Piece[];
  /** What follows `=`. */
  readonly default?: Piece;
  /** A bracket or quote is opened and never closed: YAML ended the text early. */
  readonly cut: boolean;
}

/** Takes a type's text apart at the `|` and the first `=` that stand outside brackets and quotes. */
export function splitType(text: string): TypeText {
  const alternatives: Piece[] = [];
  const scan = scanner(text, "[{<", "]}>");
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!scan.isOutside(at)) continue;
    const char = text.charAt(at);
    if (char !== "|" && char !== "=") continue;
    alternatives.push(piece(text, start, at));
    start = at + 1;
    if (char === "=") {
      const rest = scanner(text.slice(start), "[{", "]}");
      return { alternatives, default: piece(text, start, text.length), cut: rest.isOpen() };
    }
  }
  alternatives.push(piece(text, start, text.length));
  return { alternatives, cut: scan.isOpen() };
}

function piece(text: string, start: number, end: number): Piece {
  const part = text.slice(start, end);
  return { text: part.trim(), start: start + part.length - part.trimStart().length };
}

/** Tells which characters stand outside brackets and quotes. Ask in ascending order. */
function scanner(
  text: string,
  opening: string,
  closing: string,
): { isOutside(at: number): boolean; isOpen(): boolean } {
  let depth = 0;
  let quote = "";
  let read = 0;
  const step = (char: string): void => {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (opening.includes(char)) depth += 1;
    else if (closing.includes(char)) depth -= 1;
  };
  const readTo = (end: number): void => {
    for (; read < end; read++) step(text.charAt(read));
  };
  return {
    isOutside(at) {
      readTo(at);
      return depth === 0 && quote === "";
    },
    isOpen() {
      readTo(text.length);
      return depth > 0 || quote !== "";
    },
  };
}
