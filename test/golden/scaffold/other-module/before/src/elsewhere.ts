import { DeskBase as Base } from "../generated/other.js";
import { threaded } from "crb-gen";

export abstract class Other extends Base {
  readonly threads = threaded;
}
