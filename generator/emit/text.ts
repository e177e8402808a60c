import { CONTROL, LONE, UNSEEN } from "../text/characters.js";

const control = new RegExp(`[${CONTROL}]+`, "gu");
const unseen = new RegExp(`[${UNSEEN}${LONE}]`, "gu");
const hidden = new RegExp(`[${CONTROL}${UNSEEN}]`, "gu");

/** A text as a literal in source code. What cannot be seen, or changes how the line is shown, is spelled out. */
export function quoted(text: string): string {
  if (!/[^ !#-[\]-~]/.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
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
  // Most texts are plain, and one look shows it.
  if (!/[^ -?A-~]| {2}|^ | $|\*\//.test(text)) return text;
  return text
    .replace(control, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(/(^|[^\w`])@/g, "$1\\@");
}

/** Names as doc comments list them. */
export function codeList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
