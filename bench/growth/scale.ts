/** How to place a value: by its logarithm. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
}

/** The least and the largest of some values, which are apart. */
export function extent(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [least, most > least ? most : least * 10];
}

/** The powers of ten around them. */
export function decadesAround([least, most]: readonly [number, number]): readonly [number, number] {
  return [10 ** Math.floor(Math.log10(least) + 1e-9), 10 ** Math.ceil(Math.log10(most) - 1e-9)];
}

export function scaleOf([from, to]: readonly [number, number], start: number, end: number): Scale {
  const decades = Math.log10(to / from);
  return { from, to, at: (value) => round(start + (Math.log10(value / from) / decades) * (end - start)) };
}

export function ticks({ from, to }: Scale): number[] {
  return [...new Set([from, ...powers(from, to), to])];
}

function powers(from: number, to: number): number[] {
  const all: number[] = [];
  for (let power = 10 ** Math.ceil(Math.log10(from) - 1e-9); power <= to * 1.000001; power *= 10)
    all.push(power);
  return all;
}

export function notches({ from, to }: Scale): number[] {
  const multiples = powers(from / 10, to).flatMap((power) =>
    [2, 3, 4, 5, 6, 7, 8, 9].map((times) => times * power),
  );
  return multiples.filter((value) => value > from && value < to);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
