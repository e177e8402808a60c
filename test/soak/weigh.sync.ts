import { threaded } from "crb-gen";
import { Fault } from "./fault.js";
import type { StreamBase as Base } from "./generated/flow.js";

/** Some drops are too heavy. */
export default threaded<Base.Body<"weigh">>(import.meta.url, (drop) => {
  if (drop.n % 7 === 3) throw new Fault("a drop is too heavy");
  return drop;
});
