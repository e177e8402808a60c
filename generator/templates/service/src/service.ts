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

  /** When the service is asked to stop, so is the worker; it ends first. */
  protected override async running(_state: Base.State<"Running">, ctx: Base.Ctx<"running">) {
    const worker = new Worker(this.#inbox);
    try {
      await ctx.run(worker);
    } catch (error) {
      // Failures in a row count: once a letter was filed, all tries are left again.
      if (worker.filed === 0) throw error;
    }
    return ctx.next("Running");
  }
}
