import { threaded } from "crb-gen";
import type { HopperBase as Base } from "./generated/bench.js";

export default threaded<Base.Body<"hopping">>(import.meta.url, (_state, ctx) => {
  ctx.agent.left -= 1;
  return ctx.agent.left > 0 ? ctx.next("Hopping") : ctx.next("done");
});
