import {
  type Ask,
  type Close,
  type Count,
  type Forget,
  type Ring,
  type Serve,
  type Submit,
  DeskBase as Base,
} from "../generated/desk.js";
import sorting from "./sorting.sync.js";

export class Desk extends Base {
  protected override readonly sorting = sorting;

  protected override onClose(event: Close, ctx: Base.Ctx<"onClose">): Base.Result<"onClose"> {
    // Return ctx.next("Sorting") or ctx.next("done", { served }).
    throw new Error("Desk.onClose is not written yet");
  }

  protected override onNightfall(ctx: Base.Ctx<"onNightfall">): Base.Result<"onNightfall"> {
    // Return ctx.next("Sorting").
    throw new Error("Desk.onNightfall is not written yet");
  }

  protected override opening(state: Base.State<"Opening">, ctx: Base.Ctx<"opening">): Base.Result<"opening"> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.opening is not written yet");
  }

  protected override onRingInWaiting(
    event: Ring,
    ctx: Base.Ctx<"onRingInWaiting">,
  ): Base.Result<"onRingInWaiting"> {
    // Return ctx.next("Busy") or nothing to stay.
    throw new Error("Desk.onRingInWaiting is not written yet");
  }

  protected override onRingInWaitingFallback(
    error: Error,
    event: Ring,
    ctx: Base.Ctx<"onRingInWaitingFallback">,
  ): Base.Result<"onRingInWaitingFallback"> {
    // Return nothing to stay.
    throw new Error("Desk.onRingInWaitingFallback is not written yet");
  }

  protected override onSubmit(event: Submit, ctx: Base.Ctx<"onSubmit">): Base.Result<"onSubmit"> {
    // Return ctx.next("Reading", { form }).
    throw new Error("Desk.onSubmit is not written yet");
  }

  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Desk.onCount is not written yet");
  }

  protected override onServeInWaiting(
    request: Serve,
    ctx: Base.Ctx<"onServeInWaiting">,
  ): Base.Result<"onServeInWaiting"> {
    // Return { place } to stay or ctx.answer({ place }).next("Busy").
    throw new Error("Desk.onServeInWaiting is not written yet");
  }

  protected override onAsk(request: Ask, ctx: Base.Ctx<"onAsk">): Base.Result<"onAsk"> {
    // Keep ctx.responder, and call its answer({ answer }) when it suits.
    throw new Error("Desk.onAsk is not written yet");
  }

  protected override onForget(request: Forget, ctx: Base.Ctx<"onForget">): Base.Result<"onForget"> {
    // Return nothing.
    throw new Error("Desk.onForget is not written yet");
  }

  protected override onYawn(ctx: Base.Ctx<"onYawn">): Base.Result<"onYawn"> {
    // Return nothing to stay.
    throw new Error("Desk.onYawn is not written yet");
  }

  protected override onRingInBusy(event: Ring, ctx: Base.Ctx<"onRingInBusy">): Base.Result<"onRingInBusy"> {
    // Return nothing to stay.
    throw new Error("Desk.onRingInBusy is not written yet");
  }

  protected override onServeInBusy(
    request: Serve,
    ctx: Base.Ctx<"onServeInBusy">,
  ): Base.Result<"onServeInBusy"> {
    // Return ctx.answer({ place }).next("Waiting").
    throw new Error("Desk.onServeInBusy is not written yet");
  }

  protected override async reading(
    state: Base.State<"Reading">,
    ctx: Base.Ctx<"reading">,
  ): Promise<Base.Result<"reading">> {
    // Return ctx.next("Waiting") or ctx.next("done", { served }).
    throw new Error("Desk.reading is not written yet");
  }

  protected override readingRepair(
    error: Error,
    ctx: Base.Ctx<"readingRepair">,
  ): Base.Result<"readingRepair"> {
    // Return nothing when it is repaired, or throw.
    throw new Error("Desk.readingRepair is not written yet");
  }

  protected override readingFallback(
    error: Error,
    ctx: Base.Ctx<"readingFallback">,
  ): Base.Result<"readingFallback"> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.readingFallback is not written yet");
  }

  protected override sortingFallback(
    error: Error,
    ctx: Base.Ctx<"sortingFallback">,
  ): Base.Result<"sortingFallback"> {
    // Return ctx.next("done", { served }).
    throw new Error("Desk.sortingFallback is not written yet");
  }

  protected override async filing(
    state: Base.State<"Filing">,
    ctx: Base.Ctx<"filing">,
  ): Promise<Base.Result<"filing">> {
    // Return ctx.next("done", { served }) or nothing to run again.
    throw new Error("Desk.filing is not written yet");
  }
}
