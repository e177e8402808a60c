import { threaded } from "crb-gen";
import type { TellerBase as Base } from "../generated/office.js";

/** State `SortingTeller`, which runs on a thread. */
export default threaded<Base.Body<"sortingTeller">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Waiting").
  throw new Error("Teller.sortingTeller is not written yet");
});
