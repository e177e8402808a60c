import { Base } from "../bases.js";

export class Cook extends Base {
  protected override onRing() {}
}
