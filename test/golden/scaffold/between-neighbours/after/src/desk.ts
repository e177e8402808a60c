import { DeskBase as Base, type Find, type Leave, type Ring, type Close } from "../generated/desk.js";
import sorting from "./sorting.sync.js";
import filing from "./filing.sync.js";

/** Keeps `this` of what it decorates. */
function bound(_value: object, _context: ClassMethodDecoratorContext): void {}

export class Desk extends Base {
  /** Works on a thread. */
  protected override readonly sorting = sorting; // the slow part
  protected override readonly filing = filing;
  #names = ["Ann"];

  constructor() {
    super();
    this.#names.push("Bob");
  }

  // ---- what it is asked ----

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
  }

  protected override onRingFallback(
    error: Error,
    event: Ring,
    ctx: Base.Ctx<"onRingFallback">,
  ): Base.Result<"onRingFallback"> {
    // Return nothing to stay.
    throw new Error("Desk.onRingFallback is not written yet");
  }

  /** How many there are. */
  protected override onCount() {
    return { waiting: this.#names.length };
  } // Ann counts

  /** Where somebody is. */
  // Names are never empty.
  @bound
  protected override onFind({ name }: Find) {
    return { place: this.#place(name) };
  }
  // Nobody leaves without a word.

  protected override onLeave({ name }: Leave) {
    this.#names.splice(this.#place(name), 1);
  }

  protected override onLeaveFallback(
    error: Error,
    event: Leave,
    ctx: Base.Ctx<"onLeaveFallback">,
  ): Base.Result<"onLeaveFallback"> {
    // Return ctx.next("Filing").
    throw new Error("Desk.onLeaveFallback is not written yet");
  }

  protected override onClose(event: Close, ctx: Base.Ctx<"onClose">): Base.Result<"onClose"> {
    // Return ctx.next("done", { served }).
    throw new Error("Desk.onClose is not written yet");
  }

  protected override onYawn(ctx: Base.Ctx<"onYawn">): Base.Result<"onYawn"> {
    // Return nothing to stay.
    throw new Error("Desk.onYawn is not written yet");
  }

  protected override async reading(
    state: Base.State<"Reading">,
    ctx: Base.Ctx<"reading">,
  ): Promise<Base.Result<"reading">> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.reading is not written yet");
  }

  #place(name: string): number;
  #place(name: undefined): undefined;
  #place(name: string | undefined): number | undefined {
    return name === undefined ? undefined : this.#names.indexOf(name);
  };

  protected override readingRepair(): void;
  protected override readingRepair(error: Error): void;
  protected override readingRepair(error?: Error): void {
    if (error) throw error;
  }; /* read again */

  protected override readingFallback(
    error: Error,
    ctx: Base.Ctx<"readingFallback">,
  ): Base.Result<"readingFallback"> {
    // Return ctx.next("Filing").
    throw new Error("Desk.readingFallback is not written yet");
  }

  protected override sortingFallback(
    error: Error,
    ctx: Base.Ctx<"sortingFallback">,
  ): Base.Result<"sortingFallback"> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.sortingFallback is not written yet");
  }

  get size() {
    return this.#names.length;
  }
}
