/** Counts how promises settled, and knows those that have not. */
export class Outcomes {
  readonly #counts = new Map<string, number>();
  #open = 0;

  /** Promises that have not settled yet. */
  get open(): number {
    return this.#open;
  }

  /** Watches a promise; `of` names its kind. */
  watch(of: string, promise: Promise<unknown>): void {
    this.#open += 1;
    const settle = (how: string) => {
      this.#open -= 1;
      this.count(`${of}: ${how}`);
    };
    promise.then(
      () => settle("fine"),
      (error: unknown) => settle(codeOf(error)),
    );
  }

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** What was counted, in the order of the alphabet. */
  text(): string {
    return [...this.#counts]
      .toSorted()
      .map(([what, count]) => `  ${what} ${count}`)
      .join("\n");
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
