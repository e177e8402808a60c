/** Which stories are copies of one, more or less. */
import type { Story, Twins } from "../../generated/newsletter.js";
import { ALIKE, alikeness } from "./signature.js";

/** The first of the stories that are alike, and its copies. */
export type Family = readonly [Story, ...Story[]];

/** Groups stories, each group in their order; `likely` says which are worth comparing. */
export function familiesOf(stories: readonly Story[], likely: readonly Twins[]): Family[] {
  const parent = new Map(stories.map((story) => [story.article.path, story.article.path]));
  const signatures = new Map(stories.map(({ article }) => [article.path, article.signature]));
  const order = new Map(stories.map(({ article }, place) => [article.path, place]));
  for (const { paths } of likely) unite(paths);
  return [...grouped(stories, ({ article }) => root(article.path)).values()];

  /**
   * Compares with the first of each kind only, so that a thousand copies of one text take a thousand steps. In the order of the
   * stories: in another one, others would be first.
   */
  function unite(paths: readonly string[]): void {
    const kinds: string[] = [];
    const known = paths.filter((path) => order.has(path));
    for (const path of known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
      const kind = kinds.find(
        (one) => alikeness(signatures.get(one) ?? [], signatures.get(path) ?? []) >= ALIKE,
      );
      if (kind === undefined) kinds.push(path);
      else parent.set(root(path), root(kind));
    }
  }

  function root(path: string): string {
    let at = path;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  }
}

/** Things by what they have in common, in the order in which they come. */
export function grouped<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
