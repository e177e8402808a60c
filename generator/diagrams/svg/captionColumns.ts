import type { Caption } from "./captions.js";

const FEW = 5;
const MOST_COLUMNS = 3;

/** What stands beside an arrow, one below the other; side by side as well where there is much of it. */
export function captionColumns(captions: readonly Caption[]): readonly (readonly Caption[])[] {
  const count = Math.min(MOST_COLUMNS, Math.ceil(captions.length / FEW));
  const rows = Math.ceil(captions.length / count);
  return Array.from({ length: Math.ceil(captions.length / rows) }, (_, column) =>
    captions.slice(column * rows, (column + 1) * rows),
  );
}
