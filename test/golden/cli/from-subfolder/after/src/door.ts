import { type Open, type Shut, DoorBase as Base } from "../made/door.js";

export class Door extends Base {
  protected override onOpen(event: Open, ctx: Base.Ctx<"onOpen">): Base.Result<"onOpen"> {
    // Return ctx.next("Opened") or nothing to stay.
    throw new Error("Door.onOpen is not written yet");
  }

  protected override onShut(event: Shut, ctx: Base.Ctx<"onShut">): Base.Result<"onShut"> {
    // Return ctx.next("Closed").
    throw new Error("Door.onShut is not written yet");
  }
}
