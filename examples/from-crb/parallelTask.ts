import { ParallelTaskBase as Base } from "../../generated/from-crb.js";
import squaring from "./squaring.sync.js";

/** CRB: "Parallel Task". */
export class ParallelTask extends Base {
  protected override readonly squaring = squaring;
}
