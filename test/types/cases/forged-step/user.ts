import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override polling(): Base.Result<"polling"> {
    return { target: "Digesting", data: { page: { url: "", status: 0, body: "" } } };
  }
  protected override pollingFallback(): Base.Result<"pollingFallback"> {
    return "Listening";
  }
}

/** The same without a written return type. */
export abstract class Other extends Base {
  protected override async pollingFallback() {
    return "Listening" as const;
  }
}
