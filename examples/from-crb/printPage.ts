import { PrintPageBase as Base } from "../../generated/from-crb.js";
import print from "./print.sync.js";

/** CRB: "Multiple states": an asynchronous one, then a synchronous one. */
export class PrintPage extends Base {
  protected override readonly print = print; // ./print.sync.ts

  protected override async getPage({ url }: Base.State<"GetPage">, ctx: Base.Ctx<"getPage">) {
    const response = await fetch(url, { signal: ctx.signal });
    return ctx.next("Print", { text: await response.text() });
  }
}
