import type { Place } from "../../model/place.js";
import { type Arrow, arrowsOf, type Node, type Picture, placeOf } from "../agents/picture.js";
import { note } from "../row.js";
import { type Chapter, chaptersOf } from "./chapters.js";

/** What an arrow into another chapter leads to instead of its target: the target's name. */
export interface Signpost {
  readonly kind: "signpost";
  readonly name: string;
  /** The number of the chapter in which the target stands. */
  readonly chapter: number;
  /** Where what it names is declared. */
  readonly at?: Place;
}

/** An arrow as it is drawn: `to` may be a signpost, or a ring that stands for another one. */
interface LedArrow {
  readonly arrow: Arrow;
  readonly from: number;
  readonly to: number;
}

/** A picture as it is drawn: no arrow leads from one chapter to another. */
export interface Near {
  /** Those of the picture, then signposts and rings that stand for what is in another chapter. */
  readonly nodes: readonly (Node | Signpost)[];
  readonly arrows: readonly LedArrow[];
  /** One only where all are seen at once. */
  readonly chapters: readonly Chapter[];
}

// As many are seen at once, more or less.
const FEW_NODES = 40;
// Where a life begins stands with what it begins with.
const START_WEIGHT = 100;

/**
 * A picture that must be scrolled comes in chapters: arrows from one to another end at a signpost, and the state that
 * they mean says where they come from. Each chapter has the rings that it leads to.
 */
export function nearOf(picture: Picture): Near {
  const { nodes } = picture;
  const arrows = arrowsOf(picture.moves).map((arrow) => ({ arrow, from: arrow.from, to: arrow.to }));
  if (nodes.length <= FEW_NODES) return { nodes, arrows, chapters: [[...nodes.keys()]] };
  const states = nodes.filter(({ kind }) => kind !== "end").length;
  const among = arrows.filter(({ to }) => to < states);
  const ties = among.map(({ arrow, from, to }) => ({
    from,
    to,
    weight: arrow.style === "start" ? START_WEIGHT : 1,
  }));
  return led(nodes, arrows, chaptersOf(states, ties));
}

function led(nodes: readonly Node[], arrows: readonly LedArrow[], chapters: readonly Chapter[]): Near {
  const chapterOf = new Map(chapters.flatMap((each, index) => each.map((node) => [node, index] as const)));
  const filled = chapters.map((each) => [...each]);
  const drawn: (Node | Signpost)[] = withSources(nodes, arrows, chapterOf);
  const standIns = new Map<string, number>();
  const ledArrows = arrows.map((each) => {
    const { from, to } = each;
    const [chapter, target] = [chapterOf.get(from) ?? 0, nodes[to]];
    // A ring stands in the first chapter that leads to it.
    if (!chapterOf.has(to)) filled[chapter]?.push(to);
    const home = chapterOf.get(to) ?? chapter;
    chapterOf.set(to, home);
    if (home === chapter || !target) return each;
    const key = target.kind === "end" ? `ring ${chapter} ${to}` : `${from} ${to}`;
    const standIn = standIns.get(key) ?? drawn.push(standInFor(target, home)) - 1;
    if (!standIns.has(key)) filled[chapter]?.push(standIn);
    standIns.set(key, standIn);
    return { ...each, to: standIn };
  });
  return { nodes: drawn, arrows: ledArrows, chapters: filled };
}

function standInFor(target: Node, chapter: number): Node | Signpost {
  if (target.kind === "end") return target;
  const at = placeOf(target);
  return { kind: "signpost", name: target.name, chapter: chapter + 1, ...(at && { at }) };
}

/** The nodes, of which those that other chapters lead to say from where. */
function withSources(
  nodes: readonly Node[],
  arrows: readonly LedArrow[],
  chapterOf: ReadonlyMap<number, number>,
): Node[] {
  const sources = new Map<number, Set<string>>();
  for (const { from, to } of arrows) {
    const chapter = chapterOf.get(from) ?? 0;
    if (chapterOf.get(to) === chapter) continue;
    const named = sources.get(to) ?? new Set();
    sources.set(to, named.add(`${nodes[from]?.name}\u00a0(${chapter + 1})`));
  }
  return nodes.map((node, index) => {
    const named = sources.get(index);
    if (named === undefined || (node.kind !== "state" && node.kind !== "stage")) return node;
    return { ...node, rows: [...node.rows, note("from", [...named].join(", "))] };
  });
}
