import type { Place } from "../model/place.js";
import type { Link } from "./link.js";
import { colourOf, type Look } from "./palette.js";
import type { What } from "./what.js";

/** A flowchart in Mermaid, which leads from left to right. */
export function flowchart(lines: readonly string[]): string {
  return `flowchart LR\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** In labels of a flowchart. Where `<br>` stands in one, Mermaid takes what is between two `$$` for a formula. */
export const LINE_BREAK = "\\n";

/** A class of boxes. `more`: what it has besides colours. */
export function classDef(
  name: string,
  { fill, line, ink = "ink" }: Look,
  ...more: readonly string[]
): string {
  const looks = [
    ...(fill ? [`fill:${colourOf(fill, "light")}`] : []),
    ...(line ? [`stroke:${colourOf(line, "light")}`] : []),
    `color:${colourOf(ink, "light")}`,
    ...more,
  ];
  return `classDef ${name} ${looks.join(",")}`;
}

export const WHAT_STYLES = [
  classDef("actor", { fill: "events-fill", line: "events-line" }),
  classDef("task", { fill: "async-fill", line: "async-line" }),
  classDef("pipeline", { fill: "duty-fill", line: "duty-line" }),
];

/** What tells agents and pipelines apart: brackets and a class. */
const WHAT_LOOKS: Readonly<Record<What, readonly [open: string, close: string, name: string]>> = {
  actor: ["[", "]", "actor"],
  "actor · task": ["[", "]", "actor"],
  task: ["(", ")", "task"],
  pipeline: ["{{", "}}", "pipeline"],
};

/** A box for an agent or a pipeline. `text` is escaped. */
export function whatBox(what: What, text: string): string {
  const [open, close, name] = WHAT_LOOKS[what];
  return `${open}"${text}"${close}:::${name}`;
}

/** Makes a node a link. */
export function clickLine(id: string, at: Place | undefined, link: Link | undefined): readonly string[] {
  return link && at ? [`click ${id} href "${link(at)}"`] : [];
}

// Words that mean something to Mermaid wherever they stand, be it in quotes; and a number that begins a list of Markdown.
const SPECIAL = /\s(?<=direction\s)|[.)](?<=^\d+[.)])/gi;

/** Mermaid writes a character as `#` and its number: done for all that could mean something to it, or to HTML. */
export function escapeText(text: string): string {
  // Empty text would not parse.
  if (text === "") return "#32;";
  return text.replace(/[^\p{L}\p{N} .,()↯⇄←»■◉◷↺≺≻▤×–·…]/gu, numbered).replace(SPECIAL, numbered);
}

function numbered(character: string): string {
  return `#${character.codePointAt(0)};`;
}
