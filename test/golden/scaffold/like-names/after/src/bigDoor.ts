import { BigDoorBase as Base } from "../generated/doors.js";
import turning from "./turning.sync.js";

export class BigDoor extends Base {
  protected override readonly turning = turning;
}
