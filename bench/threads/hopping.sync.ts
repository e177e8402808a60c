import { threaded } from "crb-gen";
import type { HopperBase as Base } from "../generated/threads.js";

export default threaded<Base.Body<"hopping">>(import.meta.url, (_state, ctx) => {
  ctx.agent.made += 1;
  return ctx.agent.made < ctx.agent.hops ? ctx.next("Hopping") : ctx.next("done", ctx.agent.made);
});
