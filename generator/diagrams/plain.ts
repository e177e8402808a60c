// Characters that no format may carry, that would leave their line, or that would turn the text around them.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text of the user's as one line that every format can carry: no control, direction or broken characters. */
export function plain(text: string | undefined): string {
  if (text === undefined) return "";
  return text.replace(CONTROL, " ").replace(UNSEEN, "").replace(LONE, "\ufffd").replace(/ {2,}/g, " ").trim();
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
