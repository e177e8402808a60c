import { type Measure, StationBase as Base, type Forecast } from "../generated/weather.js";

export class Station extends Base {
  protected override reportSnapshot() {
    return this.data.degrees;
  }

  protected override forecastSnapshot(): Forecast.Snapshot {
    // Return what a new subscriber has to know.
    throw new Error("Station.forecastSnapshot is not written yet");
  }

  protected override alarmSnapshot() {
    return false;
  }

  protected override onMeasure({ degrees }: Measure, ctx: Base.Ctx<"onMeasure">) {
    this.data.degrees.push(degrees);
    ctx.publish("Report", degrees);
  }
}
