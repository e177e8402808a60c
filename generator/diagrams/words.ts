import type { Move, Picture, Row } from "./picture.js";

/** One-cell characters for what a state acts on, where no icons can be drawn. */
export const GLYPHS = { event: "↯", request: "⇄", timer: "◷", stays: "↺" } as const;

const LONGEST_TITLE = 100;

/** A row as one line of text: `↯ AddUrl ↺`, `◷ poll every 10s`, `timeout 30s`. */
export function rowText({ kind, name, detail, stays }: Row): string {
  return join(kind === "note" ? "" : GLYPHS[kind], name, detail, stays ? GLYPHS.stays : "");
}

/** What causes a move: `AddUrl`, `poll every 10s`, `error in AddUrl`. */
export function moveText({ cause, detail }: Move): string {
  return join(cause, detail);
}

/** The agent's name and the first sentence of its description, for a title on one line. */
export function titleText({ agent, description }: Picture): string {
  const [sentence = ""] = /^.*?[.!?](?= |$)/.exec(description) ?? [description];
  const short = sentence.length > LONGEST_TITLE ? `${sentence.slice(0, LONGEST_TITLE)}…` : sentence;
  return short === "" ? agent : `${agent}: ${short}`;
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
