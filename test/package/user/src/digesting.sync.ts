import { isMainThread } from "node:worker_threads";
import { threaded } from "crb-gen";
import type { MonitorBase as Base } from "../generated/monitor.js";

export default threaded<Base.Body<"digesting">>(import.meta.url, (state, ctx) => {
  if (isMainThread) throw new Error("a sync state ran on the main thread");
  ctx.agent.total += 1;
  if (state.page.status === 200) ctx.agent.ok += 1;
  const { total, ok } = ctx.agent;
  return total < 3 ? ctx.next("Listening") : ctx.next("done", { total, ok });
});
