import { escapeText, linkLooks, quote } from "../dotText.js";
import type { Link } from "../link.js";
import { rowText } from "../words.js";
import type { Member, What } from "./member.js";
import type { System } from "./system.js";
import { type Tie, type TieStyle, tiesOf } from "./ties.js";
import { memberTitle, noteOn, tieLines } from "./words.js";

const HEAD = [
  "rankdir=LR; nodesep=0.4; ranksep=0.6",
  'node [fontname="Helvetica", fontsize=12, shape=box, style="rounded,filled"]',
  'edge [fontname="Helvetica", fontsize=11, color="#868ea3", arrowsize=0.8]',
];

const ACTOR = 'peripheries=2, fillcolor="#eaf9f0", color="#24a36a"';
const LOOKS: Readonly<Record<What, string>> = {
  actor: ACTOR,
  "actor · task": ACTOR,
  task: 'fillcolor="#edf3ff", color="#6a93ee"',
  pipeline: 'shape=cds, style=filled, fillcolor="#e6f7f9", color="#1c9aa8", margin="0.25,0.15"',
};

const LINES: Readonly<Record<TieStyle, string>> = {
  start: ', color="#8a5216", penwidth=2',
  send: "",
  offer: ", style=dashed",
  tell: ', color="#0a5a66"',
  watch: ', style=dotted, color="#8a5216"',
  become: ', color="#1b2030", arrowhead=empty',
};

/** A system as a DOT graph. */
export function systemDot(system: System, link?: Link): string {
  const { members, links } = system;
  const nodes =
    members.length === 0
      ? [`n0 [label=${quote(noteOn(system))}]`]
      : members.map((member, place) => nodeLine(member, place, link));
  const edges = tiesOf(links).map(edgeLine);
  return `digraph {\n${[...HEAD, ...nodes, ...edges].map((line) => `  ${line}\n`).join("")}}\n`;
}

function nodeLine(member: Member, place: number, link: Link | undefined): string {
  const rows = member.rows.map((row) => `${escapeText(rowText(row))}\\l`).join("");
  const label = `label="${escapeText(memberTitle(member))}\\n${rows}"`;
  return `n${place} [${[label, LOOKS[member.what], ...linkLooks(member.at, link)].join(", ")}]`;
}

function edgeLine(tie: Tie): string {
  const label = tieLines(tie).map(escapeText).join("\\n");
  return `n${tie.from} -> n${tie.to} [label="${label}"${LINES[tie.style]}]`;
}
