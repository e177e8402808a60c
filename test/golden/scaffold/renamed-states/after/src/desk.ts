import { DeskBase as Base, type Quit, type Ring, type Leave } from "../generated/desk.js";
import sorting from "./sorting.sync.js";
import filing from "./filing.sync.js";

export class Desk extends Base {
  protected override readonly sorting = sorting;
  protected override readonly filing = filing;

  protected override onQuit(event: Quit) {
    console.log(`${event.name} leaves`);
  }

  protected override onQuitFallback() {}

  protected override onRingInWaiting(_event: Ring, ctx: Base.Ctx<"onRingInWaiting">) {
    return ctx.next("Asking");
  }

  protected override onRingInWaitingFallback() {}

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }

  protected override onLeaveFallback(
    error: Error,
    event: Leave,
    ctx: Base.Ctx<"onLeaveFallback">,
  ): Base.Result<"onLeaveFallback"> {
    // Return nothing to stay.
    throw new Error("Desk.onLeaveFallback is not written yet");
  }

  protected override onRingInIdle(event: Ring, ctx: Base.Ctx<"onRingInIdle">): Base.Result<"onRingInIdle"> {
    // Return ctx.next("Wondering"), ctx.next("Resting") or nothing to stay.
    throw new Error("Desk.onRingInIdle is not written yet");
  }

  protected override onRingInIdleFallback(
    error: Error,
    event: Ring,
    ctx: Base.Ctx<"onRingInIdleFallback">,
  ): Base.Result<"onRingInIdleFallback"> {
    // Return nothing to stay.
    throw new Error("Desk.onRingInIdleFallback is not written yet");
  }

  protected override onRingInBusy(_event: Ring, ctx: Base.Ctx<"onRingInBusy">) {
    return ctx.next("Filing");
  }

  protected override async wondering(
    state: Base.State<"Wondering">,
    ctx: Base.Ctx<"wondering">,
  ): Promise<Base.Result<"wondering">> {
    // Return ctx.next("Idle").
    throw new Error("Desk.wondering is not written yet");
  }

  protected override wonderingRepair(
    error: Error,
    ctx: Base.Ctx<"wonderingRepair">,
  ): Base.Result<"wonderingRepair"> {
    // Return nothing when it is repaired, or throw.
    throw new Error("Desk.wonderingRepair is not written yet");
  }

  protected override wonderingFallback(
    error: Error,
    ctx: Base.Ctx<"wonderingFallback">,
  ): Base.Result<"wonderingFallback"> {
    // Return ctx.next("Busy").
    throw new Error("Desk.wonderingFallback is not written yet");
  }

  protected override filingFallback(
    error: Error,
    ctx: Base.Ctx<"filingFallback">,
  ): Base.Result<"filingFallback"> {
    // Return ctx.next("Idle").
    throw new Error("Desk.filingFallback is not written yet");
  }

  protected override resting(state: Base.State<"Resting">, ctx: Base.Ctx<"resting">): Base.Result<"resting"> {
    // Return ctx.next("Idle").
    throw new Error("Desk.resting is not written yet");
  }

  protected override async asking(_state: Base.State<"Asking">, ctx: Base.Ctx<"asking">) {
    return ctx.next("Busy");
  }

  protected override askingRepair(): void;
  protected override askingRepair(error: Error): void;
  protected override askingRepair(error?: Error): void {
    console.log(error);
  }

  protected override askingFallback(_error: Error, ctx: Base.Ctx<"askingFallback">) {
    return ctx.next("Waiting");
  }

  protected override sortingFallback(_error: Error, ctx: Base.Ctx<"sortingFallback">) {
    return ctx.next("Waiting");
  }

  protected override napping(_state: Base.State<"Napping">, ctx: Base.Ctx<"napping">) {
    return ctx.next("Waiting");
  }
}
