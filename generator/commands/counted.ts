import type { World } from "./command.js";

/** Items one by one; tells how many of several are done, such as `312 of 1000 specs read`. */
export function* counted<T>(
  items: readonly T[],
  what: string,
  { progress }: Pick<World, "progress">,
): Iterable<T> {
  for (const [index, item] of items.entries()) {
    yield item;
    if (items.length > 1) progress(`${index + 1} of ${items.length} ${what}`);
  }
}
