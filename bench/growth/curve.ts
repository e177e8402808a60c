/** How the cost of one thing grows with how many there are. */
export interface Curve {
  readonly title: string;
  /** What there is more and more of. */
  readonly of: string;
  readonly sizes: readonly number[];
  /** What is measured at each size, by what it is called: what one of them costs, in `unit`. */
  readonly lines: Readonly<Record<string, (size: number, ms: number) => Promise<number>>>;
  readonly unit: "ns" | "bytes";
}

/** 10, 30, 100 and so on. */
export function decades(from: number, to: number): number[] {
  const sizes: number[] = [];
  for (let size = from; size <= to; size *= 10) sizes.push(size, ...(size * 3 <= to ? [size * 3] : []));
  return sizes;
}
