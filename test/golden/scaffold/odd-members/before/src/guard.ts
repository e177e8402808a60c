import { GuardBase as Base } from "../generated/office.js";

/** None of these is a handler. */
export class Guard extends Base {
  #onRing = 1;
  static onCount = 2;
  static {
    Guard.onCount = 3;
  }
  declare protected readonly sortingGuard: Base.Body<"sortingGuard">;
  protected override ["onLeave"]() { return void this.#onRing; }
}
