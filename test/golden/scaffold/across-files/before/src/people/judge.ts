import { JudgeBase as Base } from "../../generated/office.js";
import { counting } from "../halves/counting.js";

export class Judge extends counting(Base) {
  protected override onRing() {}
}
