import { ClerkBase as Base, type Ring } from "../../generated/office.js";

abstract class Quarter extends Base {
  protected override onRing(_event: Ring) {}
}
export { Quarter as Half };
