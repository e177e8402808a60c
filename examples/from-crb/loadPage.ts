import { LoadPageBase as Base } from "../../generated/from-crb.js";

/** CRB: "Asynchronous tasks". */
export class LoadPage extends Base {
  protected override async loading(_state: Base.State<"Loading">, ctx: Base.Ctx<"loading">) {
    const response = await fetch(this.data.url, { signal: ctx.signal });
    const text = await response.text();
    return ctx.next("done", text.length);
  }
}
