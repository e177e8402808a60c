import { ServiceBase as Base } from "../generated/service.js";
import type { Inbox } from "./inbox.js";
import { Worker } from "./worker.js";

/** Keeps a worker running. How often it starts it anew, and after which pause, is in specs/service.yaml. */
export class Service extends Base {
  readonly #inbox: Inbox;

  constructor(inbox: Inbox) {
    super({});
    this.#inbox = inbox;
  }

  /** Makes the worker: at the start, and again whenever it has failed. */
  protected override startWorkers() {
    return new Worker(this.#inbox);
  }
}
