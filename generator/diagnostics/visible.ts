import { CONTROL, LONE, UNSEEN } from "../text/characters.js";

// The joiners, too: a name that differs by one alone must be told apart.
const INVISIBLE = new RegExp(`[${CONTROL}${UNSEEN}${LONE}\\u200c\\u200d]`, "gu");

/** A text of the user's as it may be shown: what would steer a terminal is spelled out, as `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
