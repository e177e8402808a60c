import { threaded } from "crb-gen";
import type { CarrierBase as Base } from "../generated/threads.js";

export default threaded<Base.Body<"moving">>(import.meta.url, ({ bytes }, ctx) => {
  if (bytes.length !== ctx.agent.size)
    throw new Error(`${bytes.length} bytes have come of ${ctx.agent.size}`);
  ctx.agent.made += 1;
  return ctx.agent.made < ctx.agent.trips ? ctx.next("Moving", { bytes }) : ctx.next("done", ctx.agent.made);
});
