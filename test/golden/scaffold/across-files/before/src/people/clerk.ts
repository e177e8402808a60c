import type { ClerkBase as Is, Leave } from "../../generated/office.js";
import * as halves from "../halves/index.js";

export class Clerk extends halves.Paid {
  last: Is.Output | undefined;

  protected goodbye({ name }: Leave) {
    return `Bye, ${name}`;
  }
}
