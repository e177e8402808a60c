import { threaded } from "crb-gen";
import type { PorterBase as Base } from "../generated/office.js";

/** State `SortingPorter`, which runs on a thread. */
export default threaded<Base.Body<"sortingPorter">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Waiting").
  throw new Error("Porter.sortingPorter is not written yet");
});
