import { DeskBase as Base, type Quit, type Ring } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

export class Desk extends Base {
  protected override readonly sorting = sorting;

  protected override onQuit(event: Quit) {
    console.log(`${event.name} leaves`);
  }

  protected override onQuitFallback() {}

  protected override onRingInWaiting(_event: Ring, ctx: Base.Ctx<"onRingInWaiting">) {
    return ctx.next("Asking");
  }

  protected override onRingInWaitingFallback() {}

  protected override onRingInBusy(_event: Ring, ctx: Base.Ctx<"onRingInBusy">) {
    return ctx.next("Filing");
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
