import { describe } from "./describe.js";

/** What is wrong with a value from outside: `at /url: expected a string, found 5`. `path` is a JSON pointer. */
export function misfitText(path: string, expected: string, found: string): string {
  const place = path === "" ? "" : `at ${visible(path, LONGEST_PATH)}: `;
  return `${place}expected ${expected}, found ${found}`;
}

const LONGEST = 60;
const LONGEST_PATH = 200;
const MOST = 8;

/** A value for a reader: whatever it is, it takes little room, stays on its line and hides nothing. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${visible(value, LONGEST)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "bigint" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value !== "object" || value === null) return describe(value).replace(/^(number|boolean) /, "");
  const keys = Object.keys(value);
  return keys.length === 0 ? "an object" : `{ ${names(keys)} }`;
}

/** Names in a row, whatever they are; of many, the first. */
export function names(all: readonly string[]): string {
  if (all.length === 0) return "none";
  const some = all.slice(0, MOST + 1).map((name) => visible(name, LONGEST));
  return list(some, ", ");
}

/** Words in a row, the last two joined by `last`; of many, the first. */
export function list(words: readonly string[], last: string): string {
  const some = words.length > MOST ? [...words.slice(0, MOST), "…"] : words;
  const end = some.at(-1) ?? "";
  return some.length > 1 ? `${some.slice(0, -1).join(", ")}${last}${end}` : end;
}

/** The beginning of a text, with what cannot be seen, or moves what can, spelled out. */
function visible(text: string, longest: number): string {
  const start = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const inQuotes = JSON.stringify(start).slice(1, -1);
  return inQuotes.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
