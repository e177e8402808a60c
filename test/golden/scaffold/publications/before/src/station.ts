import { type Measure, StationBase as Base } from "../generated/weather.js";

export class Station extends Base {
  protected override reportSnapshot() {
    return this.data.degrees;
  }

  protected override alarmSnapshot() {
    return false;
  }

  protected override onMeasure({ degrees }: Measure, ctx: Base.Ctx<"onMeasure">) {
    this.data.degrees.push(degrees);
    ctx.publish("Report", degrees);
  }
}
