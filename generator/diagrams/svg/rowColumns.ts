import type { Point, Size } from "./geometry.js";

/** Lines of text in a card: those of its messages side by side where there are many, and those of its notes below. */
export interface CardLines<T extends Size> {
  readonly columns: readonly (readonly T[])[];
  readonly notes: readonly T[];
}

/** A line in its place: `at` is its left end, below it, from the upper left corner of all. */
export type PlacedLine<T> = T & {
  readonly at: Point;
  /** How wide its column is. */
  readonly room: number;
};

// More than these are a tower.
const MOST_ROWS = 12;
const MOST_COLUMNS = 4;
const BETWEEN = 28;

/** Rows, each of one line or more, in as few columns as it takes. */
export function rowColumns<T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (rows.length === 0) return [];
  const most = Math.ceil(rows.length / Math.min(MOST_COLUMNS, Math.ceil(rows.length / MOST_ROWS)));
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, column) =>
    rows.slice(column * most, (column + 1) * most).flat(),
  );
}

export function linesSize({ columns, notes }: CardLines<Size>): Size {
  return {
    width: Math.max(widthOfColumns(columns), ...notes.map(({ width }) => width)),
    height: Math.max(0, ...columns.map(heightOf)) + heightOf(notes),
  };
}

/** The lines in a card that is at least as wide as they are: what is left over goes to all columns alike. */
export function placeLines<T extends Size>(
  { columns, notes }: CardLines<T>,
  width: number,
): readonly PlacedLine<T>[] {
  const spare = (width - widthOfColumns(columns)) / Math.max(1, columns.length);
  let x = 0;
  const placed = columns.flatMap((column) => {
    const room = widthOf(column) + spare;
    const lines = placeColumn(column, { x, y: 0 }, room);
    x += room + BETWEEN;
    return lines;
  });
  const below = Math.max(0, ...columns.map(heightOf));
  return [...placed, ...placeColumn(notes, { x: 0, y: below }, width)];
}

function placeColumn<T extends Size>(
  lines: readonly T[],
  { x, y }: Point,
  room: number,
): readonly PlacedLine<T>[] {
  let bottom = y;
  return lines.map((line) => {
    bottom += line.height;
    return { ...line, at: { x, y: bottom }, room };
  });
}

function widthOfColumns(columns: CardLines<Size>["columns"]): number {
  return columns.reduce((sum, column) => sum + widthOf(column), BETWEEN * Math.max(0, columns.length - 1));
}

function widthOf(lines: readonly Size[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}

function heightOf(lines: readonly Size[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
