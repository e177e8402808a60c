import { threaded } from "crb-gen";
import type { InspectorBase as Base } from "../../generated/census.js";
import { measure } from "./measure.js";

/** Measures one package, on a thread. */
export default threaded<Base.Body<"hashing">>(import.meta.url, (state, ctx) => {
  const { path, manifest, files, inner } = state;
  const measured = measure(path, files, () => ctx.cancelled());
  return ctx.next("Reporting", { package: { path, ...manifest, files: files.length, ...measured }, inner });
});
