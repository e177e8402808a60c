import { DeskBase as Base, type Ping } from "../generated/desk.js";
import { Session } from "./session.js";

export class Desk extends Base {
  protected override startWorkers(index: number): Base.Child<"Workers"> {
    return index === 0 ? new Session() : new Session();
  }

  protected override onSessionsFinished(
    end: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinished">,
  ): void {
    console.log(end.key, ctx.state);
  }

  protected override onWorkersFinished(
    end: Base.Finished<"Workers">,
    ctx: Base.Ctx<"onWorkersFinished">,
  ): Base.Result<"onWorkersFinished"> {
    return end.reason === "failed" ? ctx.next("Shut") : undefined;
  }

  protected override onWorkersFinishedFallback(error: Error): Base.Result<"onWorkersFinishedFallback"> {
    throw error;
  }

  protected override onArchiveEnded(end: Base.Ended<"Archive">): void {
    console.log(end.address.id);
  }

  protected override onPing(event: Ping): void {
    console.log(event);
  }
}
