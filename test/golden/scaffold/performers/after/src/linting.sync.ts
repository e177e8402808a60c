import { threaded } from "crb-gen";
import type { BuildBase as Base } from "../generated/build.js";

/** State `Linting`, which runs on a thread. */
export default threaded<Base.Body<"linting">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Packing").
  throw new Error("Build.linting is not written yet");
});
