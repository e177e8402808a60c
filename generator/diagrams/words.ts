import type { Does, Move, Picture, StageNode, StateNode } from "./agents/picture.js";
import type { NodeRun } from "./agents/run.js";
import type { Row, Sign } from "./row.js";
import type { Group, Supervision } from "./supervision.js";

/** One-cell characters for what a state acts on, where no icons can be drawn. */
export const GLYPHS = {
  event: "↯",
  request: "⇄",
  reply: "←",
  publication: "»",
  finished: "■",
  watch: "◉",
  timer: "◷",
  stays: "↺",
} as const satisfies Readonly<Record<Sign | "stays", string>>;

/** Likewise for stages: one value becomes many, many become one, many become a list. */
export const STAGE_SIGNS: Readonly<Partial<Record<Does, string>>> = { split: "≺", merge: "≻", chunk: "▤" };

const LONGEST_TITLE = 100;

/** What kind of state or stage it is: `async`, or `map · thread`. */
export function modeText(node: StateNode | StageNode): string {
  if (node.kind === "state") return node.mode;
  if (node.does !== "map" && node.does !== "split") return node.does;
  return `${node.does} · ${node.mode === "sync" ? "thread" : node.mode}`;
}

/** What a group is called: `1 Sessions by string`. `place` is that in the stop order, from 0. */
export function groupTitle({ name, key }: Group, place: number): string {
  return join(String(place + 1), name, key);
}

/** A group and what its children may be: `1 Sessions by string: Session`. */
export function groupText(group: Group, place: number): string {
  return `${groupTitle(group, place)}: ${group.children.map(({ name }) => name).join(", ")}`;
}

/** How a group restarts and stops its children: `transient · backoff 1s–30s · shutdown 5s`. */
export function rulesText({ restart, notes }: Group): string {
  return [restart, ...notes].join(" · ");
}

/** `one for one · 3 restarts in 5s`. */
export function strategyText({ strategy, intensity }: Supervision): string {
  return `${strategy} · ${intensity}`;
}

/** What an agent supervises, for those who cannot see it. */
export function groupSentences(agent: string, supervision: Supervision): readonly string[] {
  return [
    `${agent} supervises (${strategyText(supervision)}); its groups stop in this order.`,
    ...supervision.groups.map((group, place) => `${groupText(group, place)}, ${rulesText(group)}.`),
  ];
}

/** What a state acts on, with its sign: `↯ AddUrl`, `◷ poll every 10s`, `timeout 30s`. */
export function causeText({ kind, name, detail }: Pick<Row, "kind" | "name" | "detail">): string {
  return join(kind === "note" ? "" : GLYPHS[kind], name, detail);
}

/** A row as one line of text: `↯ AddUrl ↺`, `◷ poll every 10s`, `timeout 30s`. */
export function rowText(row: Row): string {
  return join(causeText(row), row.stays ? GLYPHS.stays : "", row.run?.says ?? "");
}

/** That a state is not left. */
export const STAY = `${GLYPHS.stays} stay`;

/** Where what has happened leads to, or where an error does. */
export function arrowTo(target: string, isError: boolean): string {
  return `${isError ? "╌▷" : "─▶"} ${target}`;
}

/** What causes a move: `AddUrl`, `poll every 10s`, `error in AddUrl`. */
export function moveText({ cause, detail }: Move): string {
  return join(cause, detail);
}

/** What causes a move, and how often it did: `AddUrl ×128`. */
export function labelText(move: Move): string {
  return join(moveText(move), move.run?.says ?? "");
}

/** How often and how long a state was: `63 % · 12.4s · 3 times · 2 failed`; empty where nothing is to be said. */
export function runText(run: NodeRun | undefined): string {
  return [...(run?.says ?? []), run?.failed ?? ""].filter((part) => part !== "").join(" · ");
}

/** What is to be said about the whole, and about a recorded run of it, on one line; may be empty. */
export function factsText({ facts, run }: Picture): string {
  return [...facts, ...(run?.facts ?? [])].join(" · ");
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
