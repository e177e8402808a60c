import * as made from "../../generated/office.js";

export abstract class Half extends made.GuardBase {
  protected override onLeave() {}
}
