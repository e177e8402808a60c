import { threaded } from "crb-gen";
import type { CarrierBase as Base } from "./generated/bench.js";

export default threaded<Base.Body<"copying">>(import.meta.url, ({ bytes }, ctx) => {
  ctx.agent.left -= 1;
  return ctx.agent.left > 0 ? ctx.next("Copying", { bytes }) : ctx.next("done");
});
