import { threaded } from "crb-gen";
import type { MonitorBase as Base } from "../../../../generated/monitor.js";

export default threaded<Base.Body<"digesting">>(import.meta.url, (state, ctx) => {
  const { total, ok } = ctx.agent;
  if (state.page.status === 404) return ctx.next("done");
  if (state.page.status === 500) return ctx.next("done", { total, okay: ok });
  return ctx.next("done", { total, ok: "all" });
});
