import { threaded } from "crb-gen";
import type { ImportBase as Base } from "../generated/imports.js";

/** Stage `Words`, which runs on a thread. */
export default threaded<Base.Body<"words">>(import.meta.url, (input, ctx) => {
  // Return an iterable of value.
  throw new Error("Import.words is not written yet");
});
