import { GLYPHS } from "../words.js";
import type { Link } from "./link.js";
import type { Member } from "./member.js";
import type { System } from "./system.js";
import type { Tie, TieStyle } from "./ties.js";

/** What an arrow says, from its one end to the other: `Desk starts Session`. */
export const VERBS = {
  start: "starts",
  send: "may send",
  offer: "may send, to whoever takes it",
  tell: "tells",
  watch: "watches",
  become: "may become",
} as const satisfies Readonly<Record<TieStyle, string>>;

// So many lines stand beside an arrow.
const MOST_LINES = 5;

/** What is said of the whole. */
export function noteOn({ members, links }: System): string {
  if (members.length === 0) return "No agents here.";
  if (links.length > 0) return "Who may send and ask what of whom";
  return members.length === 1 ? "Knows no other agent" : "These agents do not know each other";
}

/** What stands beside an arrow: its first links, and how many more there are. */
export function shownOf({ links }: Tie): { readonly shown: readonly Link[]; readonly more: number } {
  if (links.length <= MOST_LINES) return { shown: links, more: 0 };
  return { shown: links.slice(0, MOST_LINES - 1), more: links.length - MOST_LINES + 1 };
}

/** A link as one line of text: `⇄ GetId`, `supervises in Sessions by string`, `makes in Check`. */
export function linkText({ kind, name, detail }: Link): string {
  switch (kind) {
    case "event":
    case "request":
    case "publication":
      return `${GLYPHS[kind]} ${name}`;
    case "group":
      return `supervises in ${groupText({ name, detail })}`;
    case "stage":
      return `makes in ${name}`;
    case "input":
      return "inputs";
    case "watch":
      return `${GLYPHS.watch} ${VERBS.watch}`;
    case "molt":
      return VERBS.become;
  }
}

/** A group, and what it has a child for: `Sessions by string`. */
export function groupText({ name, detail }: Pick<Link, "name" | "detail">): string {
  return detail === "" ? name : `${name} ${detail}`;
}

/** A link beside a sign: `GetId`, `Sessions`, `watches`. */
export function captionText({ kind, name }: Link): string {
  if (kind === "input") return "inputs";
  if (kind === "watch") return VERBS.watch;
  return kind === "molt" ? VERBS.become : name;
}

/** The lines beside an arrow, where there are no signs but characters. */
export function tieLines(tie: Tie): readonly string[] {
  const { shown, more } = shownOf(tie);
  return [...shown.map(linkText), ...(more > 0 ? [`+${more} more`] : [])];
}

/** A member's name and what it is. */
export function memberTitle({ name, what }: Member): string {
  return `${name} (${what})`;
}
