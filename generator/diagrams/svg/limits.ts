// More takes minutes to lay out, and nobody could find anything in it.

/** Of one graph or tree. */
export const MOST_NODES = 300;
export const MOST_ARROWS = 1_200;

/** Stands in the place of a picture. `counts`: what there is too much of. */
export function tooLarge(...counts: readonly string[]): string {
  return `Too large for a picture: ${counts.join(", ")}. Draw it as text`;
}
