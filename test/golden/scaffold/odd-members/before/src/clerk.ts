import { ClerkBase as Base } from "../generated/office.js";
import { sorted } from "./sorted.js";

/** Handles by other means than methods. */
export class Clerk extends Base {
  protected override get sortingClerk() {
    return sorted;
  }
  protected override onCount = () => ({ waiting: 0 });
}
