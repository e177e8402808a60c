import { grouped } from "../../model/grouped.js";
import { columnWidth, padded } from "../columnWidth.js";
import type { Link as Leads } from "../link.js";
import type { Row } from "../row.js";
import { GLYPHS, rowText } from "../words.js";
import type { Link } from "./link.js";
import type { Member } from "./member.js";
import type { System } from "./system.js";
import { stylesOf, type Tie, type TieStyle, tiesOf } from "./ties.js";
import { groupText, linkText, noteOn, VERBS } from "./words.js";

const ARROWS: Readonly<Record<TieStyle, string>> = {
  start: "═▶",
  send: "─▶",
  offer: "╌▷",
  tell: "»▶",
  watch: "┈▷",
  become: "━▶",
};
const INDENT = "    ";

/**
 * A system as text for a terminal: each member with what it takes, and below it what it may do to others. `link` gives
 * the place in the spec that stands beside each.
 */
export function systemText(system: System, link?: Leads): string {
  const { name, members, links } = system;
  const ties = tiesOf(links);
  const leaving = grouped(ties.map((tie) => [tie.from, tie] as const));
  const width = columnWidth(members.map((member) => member.name));
  const parts = members.map((member, place) =>
    [...memberLines(member, link), ...tieLines(leaving.get(place) ?? [], members, width)].join("\n"),
  );
  const legend = legendOf(ties);
  return `${[`${name}  ${noteOn(system)}`, ...parts, ...(legend === "" ? [] : [legend])].join("\n\n")}\n`;
}

function memberLines(
  { name, at, what, description, rows }: Member,
  link: Leads | undefined,
): readonly string[] {
  const accepted = rows.filter(({ kind }) => kind !== "note").map(acceptedText);
  const notes = rows.filter(({ kind }) => kind === "note").map(rowText);
  const head = [name, ...(link ? [link(at)] : []), what, ...(description === "" ? [] : [description])];
  return [
    head.join("  "),
    ...(accepted.length === 0 ? [] : [`${INDENT}takes ${accepted.join("  ")}`]),
    ...notes.map((note) => INDENT + note),
  ];
}

function tieLines(ties: readonly Tie[], members: readonly Member[], width: number): readonly string[] {
  return ties.map((tie, place) => {
    const branch = place === ties.length - 1 ? "└" : "├";
    const other = padded(members[tie.to]?.name ?? "", width);
    return `${INDENT}${branch}${ARROWS[tie.style]} ${other}  ${tieText(tie)}`.trimEnd();
  });
}

/** What comes from outside is marked by an arrow into it. */
function acceptedText(row: Row): string {
  return rowText({ ...row, detail: row.detail === "" ? "" : "◂" });
}

/** What begins a life comes first, then messages. */
function tieText({ links }: Tie): string {
  const groups = links.filter(({ kind }) => kind === "group").map(groupText);
  const words = [
    ...(groups.length === 0 ? [] : [`supervises in ${groups.join(", ")}`]),
    ...links.filter(({ kind }) => kind !== "group" && !isSent(kind)).map(linkText),
  ];
  const sent = links.filter(({ kind }) => isSent(kind)).map(linkText);
  return [
    ...(words.length === 0 ? [] : [words.join(", ")]),
    ...(sent.length === 0 ? [] : [sent.join("  ")]),
  ].join("  ");
}

function isSent(kind: Link["kind"]): boolean {
  return kind === "event" || kind === "request" || kind === "publication" || kind === "input";
}

function legendOf(ties: readonly Tie[]): string {
  const lines = stylesOf(ties).map((style) => `${ARROWS[style]} ${VERBS[style]}`);
  return [...lines, `${GLYPHS.event} event`, `${GLYPHS.request} request`, "◂ from outside"].join("  ");
}
