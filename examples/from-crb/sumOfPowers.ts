import { SumOfPowersBase as Base } from "../../generated/from-crb.js";
import summing from "./summing.sync.js";

/** CRB: "Synchronous tasks". */
export class SumOfPowers extends Base {
  protected override readonly summing = summing;
}
