import { FarmerBase as Base } from "../generated/weather.js";

export class Farmer extends Base {
  protected override onReportInCalm() {
    return;
  }

  protected override onAlarmInCalm() {}

  protected override onReportInAnxious() {
    return;
  }
}
