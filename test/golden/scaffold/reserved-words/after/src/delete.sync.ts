import { threaded } from "crb-gen";
import type { BaseBase as Base } from "../generated/base.js";

/** State `Delete`, which runs on a thread. */
export default threaded<Base.Body<"delete">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Failed").
  throw new Error("Base.delete is not written yet");
});
