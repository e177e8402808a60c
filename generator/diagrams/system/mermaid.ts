import type { Link } from "../link.js";
import { clickLine, escapeText, flowchart, LINE_BREAK, WHAT_STYLES, whatBox } from "../mermaidText.js";
import { rowText } from "../words.js";
import type { Member } from "./member.js";
import type { System } from "./system.js";
import { type Tie, type TieStyle, tiesOf } from "./ties.js";
import { memberTitle, noteOn, tieLines } from "./words.js";

const ARROWS: Readonly<Record<TieStyle, string>> = {
  start: "==>",
  send: "-->",
  offer: "-.->",
  tell: "-->",
  watch: "-.->",
  become: "-->",
};

/** A system as a Mermaid flowchart: a box for each member, with what it takes. */
export function systemMermaid(system: System, link?: Link): string {
  const { members, links } = system;
  const nodes = members.length === 0 ? [`n0["${escapeText(noteOn(system))}"]`] : members.map(nodeLine);
  const edges = tiesOf(links).map(edgeLine);
  const clicks = members.flatMap(({ at }, place) => clickLine(`n${place}`, at, link));
  return flowchart([...WHAT_STYLES, ...nodes, ...edges, ...clicks]);
}

function nodeLine(member: Member, place: number): string {
  const text = [memberTitle(member), ...member.rows.map(rowText)].map(escapeText).join(LINE_BREAK);
  return `n${place}${whatBox(member.what, text)}`;
}

function edgeLine(tie: Tie): string {
  const label = tieLines(tie).map(escapeText).join(LINE_BREAK);
  return `n${tie.from} ${ARROWS[tie.style]}|"${label}"| n${tie.to}`;
}
