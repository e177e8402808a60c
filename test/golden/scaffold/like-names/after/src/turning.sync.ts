import { threaded } from "crb-gen";
import type { BigDoorBase as Base } from "../generated/doors.js";

/** State `Turning`, which runs on a thread. */
export default threaded<Base.Body<"turning">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("done").
  throw new Error("BigDoor.turning is not written yet");
});
