/** A graph by numbers: each node's list names the nodes it leads to. */
export type Graph = readonly (readonly number[])[];

/**
 * The strongly connected components of a graph: nodes of one lead to each other, a node that nothing leads back to is
 * alone. A component comes after those it leads to. Tarjan's algorithm, which looks at each edge once; without
 * recursion, because a way may be as long as the graph is large.
 */
export function componentsOf(graph: Graph): readonly (readonly number[])[] {
  const search = new Search(graph);
  for (const node of graph.keys()) search.from(node);
  return search.components;
}

/** The component of each node. */
export function componentByNode(components: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const byNode: (readonly number[])[] = [];
  for (const component of components) for (const node of component) byNode[node] = component;
  return byNode;
}

class Search {
  readonly components: number[][] = [];
  readonly #graph: Graph;
  /** When each node was found, from 1; and the earliest open node it is known to lead back to. */
  readonly #found: Int32Array;
  readonly #earliest: Int32Array;
  /** How many edges of each node were looked at. */
  readonly #seen: Int32Array;
  /** The way from where the search began to where it is. */
  readonly #way: number[] = [];
  /** Nodes that were found and belong to no component yet. */
  readonly #open: number[] = [];
  readonly #isOpen: Uint8Array;
  #clock = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#found = new Int32Array(graph.length);
    this.#earliest = new Int32Array(graph.length);
    this.#seen = new Int32Array(graph.length);
    this.#isOpen = new Uint8Array(graph.length);
  }

  from(start: number): void {
    if (this.#found[start] !== 0) return;
    this.#enter(start);
    for (let node = this.#way.at(-1); node !== undefined; node = this.#way.at(-1)) this.#step(node);
  }

  #enter(node: number): void {
    this.#clock += 1;
    this.#found[node] = this.#clock;
    this.#earliest[node] = this.#clock;
    this.#isOpen[node] = 1;
    this.#open.push(node);
    this.#way.push(node);
  }

  #step(node: number): void {
    const seen = this.#seen[node] ?? 0;
    const to = this.#graph[node]?.[seen];
    if (to === undefined) return this.#leave(node);
    this.#seen[node] = seen + 1;
    if (this.#found[to] === 0) this.#enter(to);
    else if (this.#isOpen[to] === 1) this.#leadsBack(node, this.#found[to] ?? 0);
  }

  #leave(node: number): void {
    this.#way.pop();
    const earliest = this.#earliest[node] ?? 0;
    const before = this.#way.at(-1);
    if (before !== undefined) this.#leadsBack(before, earliest);
    if (earliest === this.#found[node]) this.#close(node);
  }

  #leadsBack(node: number, found: number): void {
    this.#earliest[node] = Math.min(this.#earliest[node] ?? 0, found);
  }

  /** Everything that was found since the node, and is still open, leads back to it. */
  #close(node: number): void {
    const component = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of component) this.#isOpen[member] = 0;
    this.components.push(component);
  }
}

/** Nodes that lead to each other and so back to themselves: in each circle in the order of their numbers. */
export function circlesIn(graph: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const circles = componentsOf(graph).filter(
    ([first = 0, ...more]) => more.length > 0 || graph[first]?.includes(first),
  );
  return circles.map((circle) => circle.toSorted((a, b) => a - b));
}
