// What is not to be taken over from a user's text as it is, as parts of a character class.

/** Control characters, among them those that end a line. */
export const CONTROL = "\\0-\\x1f\\x7f-\\x9f\\u2028\\u2029";

/**
 * What cannot be seen, or changes the order in which a line is shown. Not the joiners U+200C and U+200D, which
 * some scripts and emoji are written with.
 */
export const UNSEEN = "\\xad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff";

/** Halves of a pair that stand alone, in an expression with the flag `u`. */
export const LONE = "\\ud800-\\udfff";

/** What a name must not hold that is printed, or stands on one line of what is made. */
export const HIDING = new RegExp(`[${CONTROL}${UNSEEN}]`, "u");
