import { SiteMonitorBase as Base } from "../../generated/from-crb.js";

/** CRB: "Mutable states". */
export class SiteMonitor extends Base {
  protected override async monitor(state: Base.State<"Monitor">, ctx: Base.Ctx<"monitor">) {
    state.total += 1;
    const response = await fetch(this.data.url, { signal: ctx.signal });
    if (!response.ok) throw new Error(`the page answered ${response.status}`);
    state.success += 1;
    console.log(`  ${state.success} of ${state.total} polls were fine`);
  }

  protected override monitorRepair(error: Error) {
    console.log(`  ${error.message}`);
  }
}
