import { threaded } from "crb-gen";
import type { ImportBase as Base } from "../generated/imports.js";

/** Stage `Looking`, which runs on a thread. */
export default threaded<Base.Body<"looking">>(import.meta.url, (input, ctx) => {
  // Return row or null for nothing.
  throw new Error("Import.looking is not written yet");
});
