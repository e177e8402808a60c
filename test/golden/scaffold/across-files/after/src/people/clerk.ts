import type { ClerkBase as Is, Leave } from "../../generated/office.js";
import * as halves from "../halves/index.js";

export class Clerk extends halves.Paid {
  last: Is.Output | undefined;

  protected goodbye({ name }: Leave) {
    return `Bye, ${name}`;
  }

  protected override onLeave(event: Leave, ctx: Is.Ctx<"onLeave">): Is.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Clerk.onLeave is not written yet");
  }
}
