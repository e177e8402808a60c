import { grouped } from "../../model/grouped.js";
import type { Link } from "./link.js";

/** Links from one member to another that are drawn as one arrow, with a line for each. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly style: TieStyle;
  readonly links: readonly Link[];
}

/**
 * `start`: a supervisor and its child, a pipeline and the agent that a stage makes; what the one may send to the other
 * goes with it. `send`: by its address; `offer`: to whoever takes it.
 */
export type TieStyle = (typeof STYLES)[number];

/** All links as arrows, each where the first of its links stands. */
export function tiesOf(links: readonly Link[]): readonly Tie[] {
  const started = new Set(links.filter((link) => styleOf(link) === "start").map(pairOf));
  const styled = links.map((link) => {
    const style = styleOf(link);
    const joined = style === "send" && started.has(pairOf(link)) ? "start" : style;
    return [`${pairOf(link)} ${joined}`, { link, style: joined }] as const;
  });
  return [...grouped(styled).values()].flatMap((bundle) => {
    const [first] = bundle;
    if (first === undefined) return [];
    const { from, to } = first.link;
    return [{ from, to, style: first.style, links: bundle.map(({ link }) => link) }];
  });
}

const STYLES = ["start", "send", "offer", "tell", "watch", "become"] as const;

/** The kinds of arrows that there are, always in the same order. */
export function stylesOf(ties: readonly Tie[]): readonly TieStyle[] {
  const used = new Set(ties.map(({ style }) => style));
  return STYLES.filter((style) => used.has(style));
}

function pairOf({ from, to }: Link): string {
  return `${from} ${to}`;
}

function styleOf({ kind, known }: Link): TieStyle {
  switch (kind) {
    case "group":
    case "stage":
      return "start";
    case "publication":
      return "tell";
    case "watch":
      return "watch";
    case "molt":
      return "become";
    default:
      return known ? "send" : "offer";
  }
}
