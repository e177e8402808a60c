import type { Place } from "../model/place.js";
import type { Link } from "./link.js";

/** Makes a node a link. */
export function clickLine(id: string, at: Place | undefined, link: Link | undefined): readonly string[] {
  return link && at ? [`click ${id} href "${link(at)}"`] : [];
}

// Words that mean something to Mermaid wherever they stand, be it in quotes; and a number that begins a list of Markdown.
const SPECIAL = /(?<=direction)\s|(?<=^\d+)\./gi;

/** Mermaid writes a character as `#` and its number: done for all that could mean something to it, or to HTML. */
export function escapeText(text: string): string {
  // Empty text would not parse.
  if (text === "") return "#32;";
  return text.replace(/[^\p{L}\p{N} .,()↯⇄←»■◉◷↺≺≻▤×–·…]/gu, numbered).replace(SPECIAL, numbered);
}

function numbered(character: string): string {
  return `#${character.codePointAt(0)};`;
}
