import { LoadStubbornPageBase as Base } from "../../generated/from-crb.js";

/** CRB: "Fallbacks". */
export class LoadStubbornPage extends Base {
  protected override async loading({ failures }: Base.State<"Loading">, ctx: Base.Ctx<"loading">) {
    const response = await fetch(this.data.url, { signal: ctx.signal });
    if (!response.ok) throw new Error(`the page answered ${response.status}`);
    const { length } = await response.text();
    return ctx.next("done", { length, failures });
  }

  protected override loadingFallback(error: Error, ctx: Base.Ctx<"loadingFallback">) {
    console.log(`  Can't load a page: ${error.message}. Trying again...`);
    return ctx.next("Loading", { failures: ctx.data.failures + 1 });
  }
}
