import { threaded } from "crb-gen";
import type { OrderBase as Base } from "../../../../generated/order.js";

export default threaded<Base.Body<"posting">>(import.meta.url, (state, ctx) => {
  if (ctx.cancelled()) throw new Error("too late");
  ctx.agent.items = [];
  return ctx.next("done", { outcome: "shipped", parcel: state.parcel });
});
