import { FarmerBase as Base, type Watch, type Forecast, type Alarm } from "../generated/weather.js";

export class Farmer extends Base {
  protected override onReportInCalm() {
    return;
  }

  protected override onWatch(event: Watch, ctx: Base.Ctx<"onWatch">): Base.Result<"onWatch"> {
    // Return nothing to stay.
    throw new Error("Farmer.onWatch is not written yet");
  }

  protected override onForecastInCalm(
    change: Forecast.Change,
    ctx: Base.Ctx<"onForecastInCalm">,
  ): Base.Result<"onForecastInCalm"> {
    // Return ctx.next("Anxious") or nothing to stay.
    throw new Error("Farmer.onForecastInCalm is not written yet");
  }

  protected override onForecastInCalmFallback(
    error: Error,
    change: Forecast.Change,
    ctx: Base.Ctx<"onForecastInCalmFallback">,
  ): Base.Result<"onForecastInCalmFallback"> {
    // Return nothing to stay.
    throw new Error("Farmer.onForecastInCalmFallback is not written yet");
  }

  protected override onAlarmInCalm() {}

  protected override onForecastInAnxious(
    change: Forecast.Change,
    ctx: Base.Ctx<"onForecastInAnxious">,
  ): Base.Result<"onForecastInAnxious"> {
    // Return ctx.next("Calm") or nothing to stay.
    throw new Error("Farmer.onForecastInAnxious is not written yet");
  }

  protected override onAlarmInAnxious(
    change: Alarm.Change,
    ctx: Base.Ctx<"onAlarmInAnxious">,
  ): Base.Result<"onAlarmInAnxious"> {
    // Return ctx.next("done").
    throw new Error("Farmer.onAlarmInAnxious is not written yet");
  }

  protected override onReportInAnxious() {
    return;
  }
}
