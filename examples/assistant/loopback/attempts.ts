import type { ChatRequest } from "./request.js";

/** Counts how often the very same conversation has been asked about. */
export class Attempts {
  readonly #counts = new Map<string, number>();

  /** How often it was before. */
  count({ messages }: ChatRequest): number {
    const key = JSON.stringify(messages);
    const before = this.#counts.get(key) ?? 0;
    this.#counts.set(key, before + 1);
    return before;
  }
}
