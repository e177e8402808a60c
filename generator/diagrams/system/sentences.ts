import { grouped } from "../../model/grouped.js";
import type { Link } from "./link.js";
import type { System } from "./system.js";
import { type Tie, tiesOf } from "./ties.js";
import { VERBS } from "./words.js";

/** A system in words, for those who cannot see it: what each takes, and what it may do to others. */
export function systemSentences({ members, links }: System): readonly string[] {
  const leaving = grouped(tiesOf(links).map((tie) => [tie.from, tie] as const));
  return members.map(({ name, what, rows }, place) => {
    const accepted = rows.filter(({ kind }) => kind !== "note").map((row) => row.name);
    const takes = accepted.length === 0 ? [] : [`takes ${accepted.join(", ")}`];
    const does = (leaving.get(place) ?? []).map((tie) => tieWords(tie, members[tie.to]?.name ?? ""));
    const said = [...takes, ...does];
    return said.length === 0 ? `${name} (${what}).` : `${name} (${what}) ${said.join("; ")}.`;
  });
}

function tieWords({ style, links }: Tie, other: string): string {
  const names = links.map(nameOf).filter((name) => name !== "");
  return `${VERBS[style]} ${other}${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
}

function nameOf({ kind, name }: Link): string {
  return kind === "input" ? "inputs" : name;
}
