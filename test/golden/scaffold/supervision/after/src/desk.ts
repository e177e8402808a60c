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

  protected override startHelpers(index: number): Base.Child<"Helpers"> {
    // Return a new Session or a new Helper.
    throw new Error("Desk.startHelpers is not written yet");
  }

  protected override onPing(event: Ping): void {
    console.log(event);
  }

  protected override onSessionsFinishedInOpen(
    end: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinishedInOpen">,
  ): Base.Result<"onSessionsFinishedInOpen"> {
    // Return nothing to stay.
    throw new Error("Desk.onSessionsFinishedInOpen is not written yet");
  }

  protected override onHelpersFinished(
    end: Base.Finished<"Helpers">,
    ctx: Base.Ctx<"onHelpersFinished">,
  ): Base.Result<"onHelpersFinished"> {
    // Return ctx.next("Shut") or nothing to stay.
    throw new Error("Desk.onHelpersFinished is not written yet");
  }

  protected override onHelpersFinishedFallback(
    error: Error,
    end: Base.Finished<"Helpers">,
    ctx: Base.Ctx<"onHelpersFinishedFallback">,
  ): Base.Result<"onHelpersFinishedFallback"> {
    // Return ctx.next("Shut").
    throw new Error("Desk.onHelpersFinishedFallback is not written yet");
  }

  protected override onStoreEnded(
    end: Base.Ended<"Store">,
    ctx: Base.Ctx<"onStoreEnded">,
  ): Base.Result<"onStoreEnded"> {
    // Return ctx.next("Shut") or nothing to stay.
    throw new Error("Desk.onStoreEnded is not written yet");
  }

  protected override onSessionsFinishedInShut(
    end: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinishedInShut">,
  ): Base.Result<"onSessionsFinishedInShut"> {
    // Return ctx.next("done") or nothing to stay.
    throw new Error("Desk.onSessionsFinishedInShut is not written yet");
  }
}
