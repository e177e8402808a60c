import { ReporterBase as Base, type Settled } from "../../generated/watcher.js";
import { told } from "./lines.js";

/** Prints every batch, and calls `then` after each. */
export class Reporter extends Base {
  readonly #then: () => void;

  constructor(then: () => void) {
    super({});
    this.#then = then;
  }

  protected override onSettled(batch: Settled) {
    console.log(told(batch, new Date()));
    this.#then();
  }
}
