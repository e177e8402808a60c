import { columnsOf, widthOf } from "../text/width.js";
import type { Span } from "./diagnostic.js";
import { lineBounds, positionOf } from "./position.js";
import { visible } from "./visible.js";

/** A line of source with what is wrong in it marked. */
export interface Frame {
  readonly line: number;
  /** As shown: tabs are spaces, nothing steers the terminal, and a long line is cut around the mark. */
  readonly text: string;
  /** Columns of the terminal before the mark, and under it (at least one). */
  readonly indent: number;
  readonly width: number;
}

/** How many columns of a line are shown. */
const SHOWN = 100;
const TAB = 4;
const CUT = "…";

/** The first line of a span, marked from where it begins to where it or the line ends. */
export function frameOf(span: Span): Frame {
  const { line } = positionOf(span.source, span.start);
  const { text } = span.source;
  const [start, end] = lineBounds(span.source, line);
  const from = Math.min(span.start, end);
  const to = Math.min(Math.max(span.end, from), end);
  // Only the surroundings are looked at: the line may be the whole of a large file.
  const before = show(text.slice(Math.max(start, from - SHOWN), from));
  const marked = show(text.slice(from, Math.min(to, from + SHOWN)), columnsOf(before));
  const after = show(text.slice(to, Math.min(to + SHOWN, end)), columnsOf(before) + columnsOf(marked));
  return cut({ line, before, marked, after, more: from - start > SHOWN, rest: to + SHOWN < end });
}

interface Parts {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Whether something stands before `before`, and after `after`. */
  readonly more: boolean;
  readonly rest: boolean;
}

function cut({ line, before, marked, after, more, rest }: Parts): Frame {
  const whole = before + marked + after;
  if (!more && !rest && columnsOf(whole) <= SHOWN) {
    return { line, text: whole, indent: columnsOf(before), width: Math.max(1, columnsOf(marked)) };
  }
  const middle = take(marked, SHOWN / 2);
  const room = SHOWN - columnsOf(middle);
  const left = takeLast(before, Math.max(room / 2, room - columnsOf(after)));
  const right = middle === marked ? take(after, room - columnsOf(left)) : "";
  const head = left === before && !more ? left : CUT + left;
  const complete = middle === marked && right === after && !rest;
  const text = head + middle + right + (complete ? "" : CUT);
  return { line, text, indent: columnsOf(head), width: Math.max(1, columnsOf(middle)) };
}

/** A part of a line as it is shown, without a byte order mark; `column` is where it begins, for tabs. */
function show(text: string, column = 0): string {
  let shown = "";
  let at = column;
  for (const character of text) {
    if (character === "\ufeff") continue;
    const part = character === "\t" ? " ".repeat(TAB - (at % TAB)) : visible(character);
    shown += part;
    at += columnsOf(part);
  }
  return shown;
}

/** As many characters from the start as fit into so many columns. */
function take(text: string, columns: number): string {
  let left = columns;
  let taken = "";
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}

function takeLast(text: string, columns: number): string {
  const characters = Array.from(text);
  let left = columns;
  let from = characters.length;
  while (from > 0) {
    left -= widthOf(characters[from - 1] ?? "");
    if (left < 0) break;
    from -= 1;
  }
  return characters.slice(from).join("");
}
