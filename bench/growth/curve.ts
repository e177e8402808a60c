/** What one of so many costs, in the unit of its curve; `ms` is how long a sample takes at least. */
export type Cost = (size: number, ms: number) => Promise<number>;

/** How the cost of one thing grows with how many there are. */
export interface Curve {
  readonly title: string;
  /** What there is more and more of. */
  readonly of: string;
  readonly sizes: readonly number[];
  /** What is measured at each size, by what it is called. */
  readonly lines: Readonly<Record<string, Cost>>;
  /** The same in plain JavaScript: how steep it must be on this platform. */
  readonly bare: Readonly<Record<string, Cost>>;
  readonly unit: "ns" | "bytes";
}

/** All that is measured of a curve. */
export function linesOf({ lines, bare }: Curve): Readonly<Record<string, Cost>> {
  return { ...lines, ...bare };
}

/** 10, 30, 100 and so on. */
export function decades(from: number, to: number): number[] {
  const sizes: number[] = [];
  for (let size = from; size <= to; size *= 10) sizes.push(size, ...(size * 3 <= to ? [size * 3] : []));
  return sizes;
}
