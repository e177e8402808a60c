import { threaded } from "crb-gen";
import type { DeskBase as Base } from "../../generated/office.js";

/** State `Sorting`, which runs on a thread. */
export default threaded<Base.Body<"sorting">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Waiting").
  throw new Error("Desk.sorting is not written yet");
});
