import { threaded } from "crb-gen";
import type { DeskBase as Base } from "../generated/desk.js";

/** State `Filing`, which runs on a thread. */
export default threaded<Base.Body<"filing">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Busy").
  throw new Error("Desk.filing is not written yet");
});
