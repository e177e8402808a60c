/** A point of a line: how many there are, and what one costs. */
export type Point = readonly [x: number, y: number];

/**
 * How steep a line is on two logarithmic scales, by least squares: 0 where one costs the same however many there are, 1 where
 * it costs twice as much when there are twice as many.
 */
export function slopeOf(points: readonly Point[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return above / below;
}

/** How a line rises: its steepness from its lowest point on. What is left of that is what many share. */
export interface Rise {
  readonly from: number;
  readonly slope: number;
}

export function riseOf(points: readonly Point[]): Rise {
  const costs = points.map(([, y]) => y);
  const rising = points.slice(costs.indexOf(Math.min(...costs)));
  return { from: rising[0]?.[0] ?? Number.NaN, slope: rising.length < 2 ? 0 : slopeOf(rising) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
