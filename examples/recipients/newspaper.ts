import type { Headline, NewsroomBase } from "../../generated/newsroom.js";
import { Newsroom } from "./newsroom.js";

/**
 * A newsroom for those who want words and no messages: an address in a class of its own (CRB's `Equip`). It can be
 * passed on and kept like the address itself.
 */
export class Newspaper {
  readonly #newsroom: NewsroomBase.Address = new Newsroom({ readers: [] }).spawn();

  print(...headlines: readonly string[]): this {
    for (const text of headlines) this.#newsroom.headline({ text });
    return this;
  }

  deliverTo(...readers: readonly Headline.Recipient[]): this {
    for (const reader of readers) this.#newsroom.subscribe({ reader });
    return this;
  }

  async close(): Promise<void> {
    await this.#newsroom.interrupt();
  }
}
