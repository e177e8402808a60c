/** Longer lines are broken where they can be. */
export const lineWidth = 110;

/** A text as a literal in source code. What cannot be seen, or changes how the line is shown, is spelled out. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A name as the key of an object type or literal. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** Every line that is not empty, one step further in. */
export function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : `  ${line}`))
    .join("\n");
}

/** One line of text that is safe in any comment and shows nothing that is not there. */
export function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(/(^|[^\w`])@/g, "$1\\@");
}
