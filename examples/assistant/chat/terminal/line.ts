/** A line that somebody writes: what each key makes of it. */

export interface Line {
  readonly text: string;
  /** Where the cursor is, in characters from the beginning. */
  readonly at: number;
}

export const EMPTY: Line = { text: "", at: 0 };

/** A key as ink tells it. */
export interface Key {
  readonly leftArrow?: boolean;
  readonly rightArrow?: boolean;
  readonly home?: boolean;
  readonly end?: boolean;
  readonly backspace?: boolean;
  readonly delete?: boolean;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** The line after a key; `input` is what the key writes, if it writes. */
export function edited(line: Line, input: string, key: Key): Line {
  const { at } = line;
  if (key.leftArrow) return moved(line, at - 1);
  if (key.rightArrow) return moved(line, at + 1);
  if (key.home || (key.ctrl && input === "a")) return moved(line, 0);
  if (key.end || (key.ctrl && input === "e")) return moved(line, Infinity);
  // Most terminals send for the backspace what ink takes for the key `delete`.
  if (key.backspace || key.delete) return replaced(line, at - 1, at, "");
  if (key.ctrl && input === "u") return replaced(line, 0, at, "");
  if (key.ctrl && input === "k") return replaced(line, at, Infinity, "");
  if (key.ctrl && input === "w") return replaced(line, wordBefore(line), at, "");
  if (key.ctrl || key.meta || /\p{Cc}/u.test(input)) return line;
  return replaced(line, at, at, input);
}

function moved({ text }: Line, at: number): Line {
  return { text, at: Math.min(Math.max(at, 0), [...text].length) };
}

function replaced({ text }: Line, from: number, to: number, by: string): Line {
  const characters = [...text];
  const [before, after] = [characters.slice(0, Math.max(from, 0)), characters.slice(to)];
  return { text: [...before, by, ...after].join(""), at: before.length + [...by].length };
}

function wordBefore({ text, at }: Line): number {
  const before = [...text].slice(0, at).join("");
  return [...before.replace(/\S+\s*$/, "")].length;
}
