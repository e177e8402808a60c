import { corpus, sound } from "./corpus.js";
import { pieces } from "./pieces.js";
import type { Tape } from "./tape.js";

/** Lines, words and signs of everything in the corpus: what is right in one place is wrong in another. */
const lines = [...new Set(corpus.flatMap((text) => text.split("\n")))];
const words = [...new Set(corpus.flatMap((text) => text.match(/[\w$?]+|[^\w\s]+/g) ?? []))];

type Damage = (text: string, tape: Tape) => string;

const damages: readonly Damage[] = [
  (text, tape) => replaceWord(text, tape, tape.pick(words)),
  (text, tape) => replaceWord(text, tape, tape.pick(pieces)),
  (text, tape) => cut(text, tape, tape.pick([0, 1, 2, 8]), tape.pick(pieces)),
  (text, tape) => cut(text, tape, tape.below(40), ""),
  (text, tape) => changeLine(text, tape, () => ""),
  (text, tape) => changeLine(text, tape, (line) => `${line}\n${line}`),
  (text, tape) => changeLine(text, tape, (line) => `${line}\n${tape.pick(lines)}`),
  (text, tape) => changeLine(text, tape, (line) => (tape.oneIn(2) ? ` ${line}` : line.slice(1))),
  (text, tape) => swapLines(text, tape),
  (text, tape) => cut(text, tape, text.length, ""),
];

/** A text of the corpus, changed in a few places. */
export function damagedText(tape: Tape): string {
  let text = tape.pick(tape.oneIn(2) ? corpus : sound);
  for (let count = tape.pick([1, 1, 2, 4]); count > 0; count--) text = tape.pick(damages)(text, tape);
  return text;
}

/** Pieces in a row, without any sense. */
export function anyText(tape: Tape): string {
  return Array.from({ length: tape.below(30) }, () => tape.pick(tape.oneIn(3) ? words : pieces)).join("");
}

function cut(text: string, tape: Tape, length: number, put: string): string {
  const at = tape.below(text.length + 1);
  return text.slice(0, at) + put + text.slice(at + length);
}

function replaceWord(text: string, tape: Tape, put: string): string {
  const found = [...text.matchAll(/[\w$]+/g)];
  const word = found[tape.below(Math.max(1, found.length))];
  return word === undefined ? put : text.slice(0, word.index) + put + text.slice(word.index + word[0].length);
}

function changeLine(text: string, tape: Tape, change: (line: string) => string): string {
  const all = text.split("\n");
  const at = tape.below(all.length);
  return all.map((line, index) => (index === at ? change(line) : line)).join("\n");
}

function swapLines(text: string, tape: Tape): string {
  const all = text.split("\n");
  const [one, other] = [tape.below(all.length), tape.below(all.length)];
  return all
    .map((line, index) => (index === one ? all[other] : index === other ? all[one] : line))
    .join("\n");
}
