import { DoorBase as Base } from "../generated/doors.js";
import turning from "./doorTurning.sync.js";

export class Door extends Base {
  protected override readonly turning = turning;
}
