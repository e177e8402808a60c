import type { Responder } from "crb-gen";
import {
  ShelfBase as Base,
  type Digest,
  type Find,
  type Keep,
  type WaitFor,
} from "../../generated/server.js";

/** Keeps the last digests in memory. */
export class Shelf extends Base {
  /** Who waits for which text. */
  readonly #waiting = new Map<string, Set<Responder<Digest>>>();

  protected override onKeep({ digest }: Keep) {
    const { digests, capacity } = this.data;
    digests[digest.id] = digest;
    const [oldest] = Object.keys(digests);
    if (oldest !== undefined && Object.keys(digests).length > capacity) delete digests[oldest];
    for (const responder of this.#waiting.get(digest.id) ?? []) responder.answer(digest);
    this.#waiting.delete(digest.id);
  }

  protected override onFind({ id }: Find) {
    return this.#digest(id);
  }

  protected override onWaitFor({ id }: WaitFor, ctx: Base.Ctx<"onWaitFor">) {
    const digest = this.#digest(id);
    if (digest !== null) return void ctx.responder.answer(digest);
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, waiting.add(ctx.responder));
  }

  protected override onLook() {
    this.#tidy();
    let waiting = 0;
    for (const responders of this.#waiting.values()) waiting += responders.size;
    return { texts: Object.keys(this.data.digests).length, waiting };
  }

  protected override onTidy() {
    this.#tidy();
  }

  #digest(id: string): Digest | null {
    const { digests } = this.data;
    return Object.hasOwn(digests, id) ? (digests[id] ?? null) : null;
  }

  /** Forgets those whose time is over, or whose client is gone: their requests are settled. */
  #tidy(): void {
    for (const [id, waiting] of this.#waiting) {
      for (const responder of waiting) if (responder.settled) waiting.delete(responder);
      if (waiting.size === 0) this.#waiting.delete(id);
    }
  }
}
