/** Nodes that stand together, by their places. */
export type Chapter = readonly number[];

/** What a move, or several, tie to each other. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

// As many are taken in at once, and laid out without long ways.
const MOST = 12;
// A chapter more is worth it if this much more stays inside of chapters.
const CHAPTER_COST = 1;
// How much it may cost to have chapters of the same size, by the square of what they differ from that.
const UNEVEN_COST = 0.1;

/**
 * Breaks a graph into chapters so that few ties lead from one to another. They follow the order of the spec, if not
 * fewer ties are cut along a walk from the first node that keeps to its neighbours.
 */
export function chaptersOf(count: number, ties: readonly Tie[]): readonly Chapter[] {
  const neighbours = neighboursOf(count, ties);
  const inOrder = broken([...neighbours.keys()], neighbours);
  const along = broken(walked(neighbours), neighbours);
  return along.value > inOrder.value ? along.chapters : inOrder.chapters;
}

/** Of each node: how strongly it is tied to which others. */
type Neighbours = readonly ReadonlyMap<number, number>[];

function neighboursOf(count: number, ties: readonly Tie[]): Neighbours {
  const found = Array.from({ length: count }, () => new Map<number, number>());
  const add = (node: number, other: number, weight: number) =>
    found[node]?.set(other, (found[node].get(other) ?? 0) + weight);
  for (const { from, to, weight } of ties) {
    if (from === to) continue;
    add(from, to, weight);
    add(to, from, weight);
  }
  return found;
}

/** Next comes always the one that has more to do with those before it, and less with those to come, than others. */
function walked(neighbours: Neighbours): readonly number[] {
  const left = new Set(neighbours.keys());
  const order = new Map<number, number>();
  const pull = (node: number) => {
    let sum = 0;
    for (const [other, weight] of neighbours[node] ?? []) {
      const place = order.get(other);
      sum += weight * (place === undefined ? -0.5 : order.size - place <= MOST ? 1 : 0.5);
    }
    return sum;
  };
  for (
    let next: number | undefined = 0;
    next !== undefined && left.delete(next);
    next = strongest(left, pull)
  )
    order.set(next, order.size);
  return [...order.keys()];
}

function strongest(nodes: Iterable<number>, pull: (node: number) => number): number | undefined {
  let best: { readonly node: number; readonly force: number } | undefined;
  for (const node of nodes) {
    const force = pull(node);
    if (!best || force > best.force) best = { node, force };
  }
  return best?.node;
}

interface Broken {
  readonly chapters: readonly Chapter[];
  /** How much stays inside of chapters, less what they cost. */
  readonly value: number;
}

/** The best breaks of an order, as those of a paragraph's lines are found (Knuth and Plass): from the best of fewer. */
function broken(order: readonly number[], neighbours: Neighbours): Broken {
  const places = new Map(order.map((node, place) => [node, place]));
  const even = order.length / Math.ceil(order.length / MOST);
  const best: { readonly value: number; readonly from: number }[] = [];
  for (let end = 1; end <= order.length; end += 1) {
    let inside = 0;
    for (let from = end - 1; from >= Math.max(0, end - MOST); from -= 1) {
      for (const [other, weight] of neighbours[order[from] ?? 0] ?? []) {
        const place = places.get(other) ?? 0;
        if (place > from && place < end) inside += weight;
      }
      const cost = CHAPTER_COST + UNEVEN_COST * (end - from - even) ** 2;
      const value = (best[from - 1]?.value ?? 0) + inside - cost;
      if (value > (best[end - 1]?.value ?? -Infinity)) best[end - 1] = { value, from };
    }
  }
  const chapters: Chapter[] = [];
  for (let end = order.length; end > 0; end = best[end - 1]?.from ?? 0)
    chapters.unshift(order.slice(best[end - 1]?.from ?? 0, end));
  return { chapters, value: best.at(-1)?.value ?? 0 };
}
