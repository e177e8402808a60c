import { threaded } from "crb-gen";
import type { MonitorBase as Base } from "../../generated/monitor.js";
import { digestOf } from "./digest.js";

/** Digests a page, on a thread. When the last page is gone, so is the work. */
export default threaded<Base.Body<"digesting">>(import.meta.url, ({ page }, ctx) => {
  const { agent } = ctx;
  agent.total += 1;
  if (page.status === 410) agent.urls = agent.urls.filter((url) => url !== page.url);
  if (page.status === 200) {
    agent.ok += 1;
    const last = agent.digests.find(({ url }) => url === page.url);
    agent.digests = [...agent.digests.filter((digest) => digest !== last), digestOf(page, last)];
  }
  const { urls, total, ok } = agent;
  return urls.length > 0 ? ctx.next("Listening") : ctx.next("done", { total, ok });
});
