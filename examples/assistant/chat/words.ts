/** What happens, in few words, without colours. */
import type { Call } from "../../../generated/assistant.js";

const LONGEST = 72;

/** `calculator 17 * 23` */
export function callWords({ name, input }: Call): string {
  return oneLine(`${name} ${valuesIn(input)}`);
}

/** `calculator 17 * 23 → 391` */
export function calledWords(call: Call, output: string): string {
  return `${callWords(call)} → ${oneLine(output)}`;
}

/** The values of an object in JSON, or the text as it is. */
function valuesIn(input: string): string {
  try {
    return Object.values(JSON.parse(input)).map(String).join(", ");
  } catch {
    return input;
  }
}

/** Control characters would move the cursor of the terminal. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** What of a text may be shown on a terminal: all but control characters other than line ends. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, "");
}
