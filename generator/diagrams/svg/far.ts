import type { Place } from "../../model/place.js";
import { type Arrow, arrowsOf, type Node, type Picture } from "../picture.js";
import { note } from "../rows.js";

/** What a far arrow leads to instead of its target: the target's name. */
export interface Signpost {
  readonly kind: "signpost";
  readonly name: string;
  /** Where what it names is declared. */
  readonly at?: Place;
}

/** An arrow as it is drawn: `to` may be a signpost. */
export interface LedArrow {
  readonly arrow: Arrow;
  readonly from: number;
  readonly to: number;
}

interface Near {
  /** Those of the picture, then signposts. */
  readonly nodes: readonly (Node | Signpost)[];
  readonly arrows: readonly LedArrow[];
}

// As many are seen at once, more or less.
const FEW_NODES = 40;
const FAR = 8;

/**
 * In a picture that must be scrolled, arrows that lead too far for the eye to follow end at a signpost, and the state
 * that they mean says where they come from.
 */
export function nearOf(picture: Picture): Near {
  const arrows = arrowsOf(picture.moves).map((arrow) => ({ arrow, from: arrow.from, to: arrow.to }));
  if (picture.nodes.length <= FEW_NODES) return { nodes: picture.nodes, arrows };
  const ranks = ranksOf(picture.nodes.length, arrows);
  const isFar = ({ from, to }: LedArrow) => Math.abs((ranks[from] ?? 0) - (ranks[to] ?? 0)) > FAR;
  const sources = new Map<number, Set<string>>();
  const posts = new Map<string, number>();
  const nodes: (Node | Signpost)[] = [...picture.nodes];
  const led = arrows.map((each) => {
    const target = picture.nodes[each.to];
    if (!isFar(each) || target === undefined) return each;
    const named = sources.get(each.to) ?? new Set();
    sources.set(each.to, named.add(picture.nodes[each.from]?.name ?? ""));
    const key = `${each.from} ${each.to}`;
    const post = posts.get(key) ?? nodes.push(signpostTo(target)) - 1;
    posts.set(key, post);
    return { ...each, to: post };
  });
  return { nodes: nodes.map((node, index) => withSources(node, sources.get(index))), arrows: led };
}

/** How far down each node stands, if arrows that lead back in the order of the spec do not count. */
function ranksOf(count: number, arrows: readonly LedArrow[]): readonly number[] {
  const ranks = Array.from({ length: count }, () => 0);
  const ahead = arrows.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  for (const { from, to } of ahead) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
  return ranks;
}

function signpostTo(target: Node): Signpost {
  const at = "at" in target ? target.at : undefined;
  return { kind: "signpost", name: target.name, ...(at && { at }) };
}

function withSources(node: Node | Signpost, sources: ReadonlySet<string> | undefined): Node | Signpost {
  if (sources === undefined || (node.kind !== "state" && node.kind !== "stage")) return node;
  return { ...node, rows: [...node.rows, note("from", [...sources].join(", "))] };
}
