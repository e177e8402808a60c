import { threaded } from "crb-gen";
import type { ImportBase as Base } from "../generated/imports.js";

/** Stage `Scrub`, which runs on a thread. */
export default threaded<Base.Body<"scrub">>(import.meta.url, (input, ctx) => {
  // Return { line }.
  throw new Error("Import.scrub is not written yet");
});
