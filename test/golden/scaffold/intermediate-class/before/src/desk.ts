import { DeskBase as Base } from "../generated/desk.js";

abstract class Counting extends Base {
  protected abstract readonly start: number;

  protected override onCount() {
    return { waiting: this.start };
  }
}

export class Desk extends Counting {
  protected override readonly start = 1;
}

/** For tests. */
export class QuietDesk extends Desk {}
