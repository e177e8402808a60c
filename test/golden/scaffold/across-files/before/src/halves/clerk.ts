import { Half } from "./quarter.js";

export abstract class Paid extends Half {
  protected override onCount() {
    return { waiting: 0 };
  }
}
