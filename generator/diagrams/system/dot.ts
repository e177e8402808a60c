import { dotGraph, dotLook, escapeText, linkLooks, quote, WHAT_LOOKS } from "../dotText.js";
import type { Link } from "../link.js";
import { rowText } from "../words.js";
import type { Member } from "./member.js";
import type { System } from "./system.js";
import { type Tie, type TieStyle, tiesOf } from "./ties.js";
import { memberTitle, noteOn, tieLines } from "./words.js";

const LAYOUT = "rankdir=LR; nodesep=0.4; ranksep=0.6";

const LINES: Readonly<Record<TieStyle, string>> = {
  start: `, ${dotLook({ line: "child" })}, penwidth=2`,
  send: "",
  offer: ", style=dashed",
  tell: `, ${dotLook({ line: "duty-ink" })}`,
  watch: `, style=dotted, ${dotLook({ line: "child" })}`,
  become: `, ${dotLook({ line: "ink" })}, arrowhead=empty`,
};

/** A system as a DOT graph. */
export function systemDot(system: System, link?: Link): string {
  const { members, links } = system;
  const nodes =
    members.length === 0
      ? [`n0 [label=${quote(noteOn(system))}]`]
      : members.map((member, place) => nodeLine(member, place, link));
  const edges = tiesOf(links).map(edgeLine);
  return dotGraph(LAYOUT, [...nodes, ...edges]);
}

function nodeLine(member: Member, place: number, link: Link | undefined): string {
  const rows = member.rows.map((row) => `${escapeText(rowText(row))}\\l`).join("");
  const label = `label="${escapeText(memberTitle(member))}\\n${rows}"`;
  return `n${place} [${[label, WHAT_LOOKS[member.what], ...linkLooks(member.at, link)].join(", ")}]`;
}

function edgeLine(tie: Tie): string {
  const label = tieLines(tie).map(escapeText).join("\\n");
  return `n${tie.from} -> n${tie.to} [label="${label}"${LINES[tie.style]}]`;
}
