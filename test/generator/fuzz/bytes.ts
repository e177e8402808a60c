import { anyText, damagedText } from "./damage.js";
import type { Tape } from "./tape.js";

type Encode = (text: string, tape: Tape) => Buffer;

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Sequences that are no UTF-8: cut off, overlong, half a pair, too high, alone. */
const wrong: readonly (readonly number[])[] = [
  [0xe6, 0x97],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x80],
  [0xff],
  [0xfe, 0xff],
];

const encodings: readonly Encode[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.concat([BOM, Buffer.from(text)]),
  (text) => Buffer.concat([BOM, BOM, Buffer.from(text)]),
  (text) => Buffer.from(text, "latin1"),
  (text) => Buffer.from(text, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => swapped(`\ufeff${text}`),
  (text) => swapped(text),
  (text, tape) => put(Buffer.from(text), tape, tape.pick(wrong)),
  (text, tape) => put(Buffer.from(text), tape, [tape.below(256)]),
  (text, tape) =>
    put(
      Buffer.from(text),
      tape,
      Array.from({ length: tape.below(8) }, () => tape.below(256)),
    ),
  (text, tape) => flipped(Buffer.from(text), tape),
  (text, tape) => Buffer.from(text).subarray(0, tape.below(Buffer.byteLength(text) + 1)),
  (text, tape) => Buffer.from(Array.from({ length: text.length % 200 }, () => tape.below(256))),
];

/** The bytes of a file: those of a text that may be damaged, as some editor may save it, with some of them changed. */
export function anyBytes(tape: Tape): Buffer {
  const encode = tape.pick(encodings);
  return encode(tape.oneIn(3) ? anyText(tape) : damagedText(tape), tape);
}

function swapped(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function put(bytes: Buffer, tape: Tape, more: readonly number[]): Buffer {
  const at = tape.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at + tape.below(4))]);
}

function flipped(bytes: Buffer, tape: Tape): Buffer {
  const at = tape.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << tape.below(8));
  return bytes;
}
