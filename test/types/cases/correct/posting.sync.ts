import { threaded } from "crb-gen";
import type { OrderBase as Base } from "../../../../generated/order.js";

export default threaded<Base.Body<"posting">>(import.meta.url, (state, ctx) => {
  if (ctx.cancelled()) throw new Error("too late");
  if (state.parcel === "") ctx.giveUp(new Error("nothing to post"));
  ctx.agent.items = [];
  return ctx.next("done", { outcome: "shipped", parcel: state.parcel });
});
