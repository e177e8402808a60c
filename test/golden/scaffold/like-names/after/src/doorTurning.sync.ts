import { threaded } from "crb-gen";
import type { DoorBase as Base } from "../generated/doors.js";

/** State `Turning`, which runs on a thread. */
export default threaded<Base.Body<"turning">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("done").
  throw new Error("Door.turning is not written yet");
});
