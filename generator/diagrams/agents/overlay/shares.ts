/** How much of a whole something is. */
export interface Share {
  /** From 0 to 1. */
  readonly part: number;
  /** `63 %`. What is a little more than nothing, or less than all, is said to be that. */
  readonly says: string;
}

/**
 * How much of their sum each is. All percents together are 100: those that lose most of themselves by being cut to whole ones
 * are given one more (the largest remainders, as seats are given to parties). Empty where there is nothing to be shared.
 */
export function sharesOf(amounts: readonly number[]): readonly Share[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum <= 0) return [];
  const exact = amounts.map((amount) => (100 * amount) / sum);
  const percents = exact.map(Math.floor);
  const left = 100 - percents.reduce((total, percent) => total + percent, 0);
  const byLoss = exact
    .map((percent, place) => ({ place, loss: percent % 1 }))
    .sort((a, b) => b.loss - a.loss);
  for (const { place } of byLoss.slice(0, left)) percents[place] = (percents[place] ?? 0) + 1;
  return amounts.map((amount, place) => shareOf(amount / sum, percents[place] ?? 0));
}

function shareOf(part: number, percent: number): Share {
  if (percent === 0 && part > 0) return { part, says: "<1 %" };
  return { part, says: percent === 100 && part < 1 ? ">99 %" : `${percent} %` };
}
