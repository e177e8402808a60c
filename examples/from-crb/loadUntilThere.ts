import { LoadUntilThereBase as Base } from "../../generated/from-crb.js";

/** CRB: "Repeated routines". */
export class LoadUntilThere extends Base {
  protected override async loading(_state: Base.State<"Loading">, ctx: Base.Ctx<"loading">) {
    const response = await fetch(this.data.url, { signal: ctx.signal });
    if (response.status === 404) return; // it is not there yet: again, after the pause
    if (!response.ok) throw new Error(`the page answered ${response.status}`);
    const { length } = await response.text();
    return ctx.next("done", length);
  }

  protected override loadingRepair(error: Error) {
    console.log(`  ${error.message}, but the routine goes on`);
  }
}
