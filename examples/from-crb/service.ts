import { ServiceBase as Base } from "../../generated/from-crb.js";

/** CRB: an agent without `Standalone`. */
export class Service extends Base {
  protected override onChores() {} // what it does now and then

  protected override finalize() {
    console.log(`  ${this.data.name} has ended`);
  }
}
