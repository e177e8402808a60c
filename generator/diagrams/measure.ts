// Advance widths of the ASCII characters from the space on, in hundredths of the font size. They are those of a
// wide font (the DejaVu and Verdana kind), so that text fits as well where the narrower fonts asked for are missing.
const WIDTHS = [
  32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34,
  34, 84, 84, 84, 53, 100, 69, 69, 73, 77, 63, 60, 78, 75, 30, 55, 66, 57, 89, 75, 79, 63, 79, 70, 64, 64, 74,
  69, 99, 69, 66, 69, 39, 34, 39, 84, 50, 50, 61, 63, 56, 63, 62, 37, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63,
  63, 41, 52, 39, 63, 59, 82, 59, 59, 56, 64, 34, 64, 84,
] as const;
const BOLD = 1.16;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[^\u0000-\uffff]/u;

export interface Font {
  /** In px. */
  readonly size: number;
  readonly bold?: boolean;
  /** Extra space after each character, in px. */
  readonly spacing?: number;
}

/** The most px a text takes in any common sans-serif font. */
export function widthOf(text: string, { size, bold, spacing = 0 }: Font): number {
  let hundredths = 0;
  let count = 0;
  for (const character of text) {
    hundredths += characterWidth(character);
    count += 1;
  }
  return Math.ceil((hundredths / 100) * size * (bold ? BOLD : 1) + count * spacing);
}

function characterWidth(character: string): number {
  const known = WIDTHS[(character.codePointAt(0) ?? 0) - 32];
  if (known !== undefined) return known;
  return WIDE.test(character) ? 105 : 70;
}

/**
 * Breaks a text at spaces into lines of at most `width` px. Words that are wider are cut; what exceeds `max` lines
 * ends in an ellipsis.
 */
export function wrap(text: string, font: Font, width: number, max: number): readonly string[] {
  return filled(text.split(" "), " ", font, width, max);
}

// Where a word begins in a name: `PaymentConfirmed`, `payment_confirmed`.
const WORDS = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=[_ -])/u;

/** The same for a name, which has no spaces: it is broken where a word begins in it. */
export function wrapName(name: string, font: Font, width: number, max: number): readonly string[] {
  return filled(name.split(WORDS), "", font, width, max);
}

function filled(
  words: readonly string[],
  between: string,
  font: Font,
  width: number,
  max: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.flatMap((each) => pieces(each, font, width))) {
    const longer = line === "" ? word : `${line}${between}${word}`;
    if (line === "" || widthOf(longer, font) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= max) return lines;
  return [...lines.slice(0, max - 1), `${lines[max - 1]} …`];
}

/** Remarks one after the other, as many on a line as there is room for; only one that is too wide by itself is broken. */
export function listed(remarks: readonly string[], font: Font, width: number): readonly string[] {
  const lines: string[] = [];
  for (const remark of remarks) {
    const longer = `${lines.at(-1)} · ${remark}`;
    if (lines.length > 0 && widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(remark, font, width, remark.length));
  }
  return lines;
}

function pieces(word: string, font: Font, width: number): readonly string[] {
  if (widthOf(word, font) <= width) return [word];
  const made: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && widthOf(piece + character, font) > width) {
      made.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...made, piece];
}
