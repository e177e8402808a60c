/**
 * Numbers that decide, one after the other, what is made of them. At their end follow noughts, which stand for the first and
 * simplest choice: so what is made is simpler, the fewer and smaller they are, and fast-check can make it simple when
 * it has found something.
 */
export class Tape {
  readonly #numbers: ArrayLike<number>;
  #at = 0;

  constructor(numbers: ArrayLike<number>) {
    this.#numbers = numbers;
  }

  /** A number from 0 up to `count`, without it. */
  below(count: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % count;
  }

  /** True in one case of `count`. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error("nothing to pick from");
    return choice;
  }
}
