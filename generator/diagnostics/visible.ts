// Control characters, the marks that reorder a text on screen, lone surrogates, and the byte order mark.
const INVISIBLE = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/gu;

/** A text of the user's as it may be shown: what would steer a terminal is spelled out, as `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
