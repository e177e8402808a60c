import { task } from "crb-gen";
import { DownloadBase as Base } from "../../../../generated/download.js";
import { MonitorBase } from "../../../../generated/monitor.js";

export abstract class Download extends Base {
  protected override async fetching(_state: Base.State<"Fetching">, ctx: Base.Ctx<"fetching">) {
    ctx.progress({ doing: "resting", bytes: 0, total: null });
    ctx.progress({ doing: "fetching", bytes: 0 });
    return ctx.next("Hashing", { bytes: 0 });
  }
}

export abstract class Monitor extends MonitorBase {
  protected override onPoll(ctx: MonitorBase.Ctx<"onPoll">) {
    ctx.progress(1);
  }
}

export function watch(download: Base.Address): void {
  download.observe((observation) => {
    if (observation.type === "progress") observation.progress.bytes.toUpperCase();
  });
  task<number, { done: number }>((ctx) => {
    ctx.progress({ done: "all" });
    return 1;
  })
    .spawn()
    .observe((observation) => observation.type === "progress" && observation.progress.undone);
}
