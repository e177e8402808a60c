import { threaded } from "crb-gen";
import type { MonitorBase as Base } from "../../../../generated/monitor.js";

export default threaded<Base.Body<"digesting">>(import.meta.url, (state, ctx) => {
  if (state.page.status !== 200) return ctx.next("Polling", { url: state.page.url });
  return ctx.next("Listening");
});
