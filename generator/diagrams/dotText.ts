import type { Place } from "../model/place.js";
import { type Link, placeText } from "./link.js";
import { colourOf, type Look } from "./palette.js";
import type { What } from "./what.js";

const NODE = 'node [fontname="Helvetica", fontsize=12, shape=box, style="rounded,filled"]';
const EDGE = `edge [fontname="Helvetica", fontsize=11, ${dotLook({ line: "arrow" })}, arrowsize=0.8]`;

/** A graph in DOT. `layout`: how its nodes are placed. */
export function dotGraph(layout: string, lines: readonly string[]): string {
  return `digraph {\n${[layout, NODE, EDGE, ...lines].map((line) => `  ${line}\n`).join("")}}\n`;
}

/** The attributes that give a node, an edge or a cluster its colours. */
export function dotLook({ fill, line, ink }: Look): string {
  return [
    ...(fill ? [`fillcolor="${colourOf(fill, "light")}"`] : []),
    ...(line ? [`color="${colourOf(line, "light")}"`] : []),
    ...(ink ? [`fontcolor="${colourOf(ink, "light")}"`] : []),
  ].join(", ");
}

const ACTOR = `peripheries=2, ${dotLook({ fill: "events-fill", line: "events-line" })}`;
/** What tells agents and pipelines apart. */
export const WHAT_LOOKS: Readonly<Record<What, string>> = {
  actor: ACTOR,
  "actor · task": ACTOR,
  task: dotLook({ fill: "async-fill", line: "async-line" }),
  pipeline: `shape=cds, style=filled, ${dotLook({ fill: "duty-fill", line: "duty-line" })}, margin="0.25,0.15"`,
};

/** Text in DOT's quotes. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** The attributes that make a node or a cluster a link. */
export function linkLooks(at: Place | undefined, link: Link | undefined): readonly string[] {
  return link && at ? [`URL=${quote(link(at))}`, `tooltip=${quote(placeText(at))}`] : [];
}

/** Text inside DOT's quotes. Backslashes would start an escape, and `&` an entity. */
export function escapeText(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;");
}
