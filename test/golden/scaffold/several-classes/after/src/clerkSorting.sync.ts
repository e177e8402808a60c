import { threaded } from "crb-gen";
import type { ClerkBase as Base } from "../generated/desk.js";

/** State `Sorting`, which runs on a thread. */
export default threaded<Base.Body<"sorting">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Idle").
  throw new Error("Clerk.sorting is not written yet");
});
