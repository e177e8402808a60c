import { threaded } from "crb-gen";
import { Fault } from "./fault.js";
import type { WorkerBase as Base } from "./generated/soak.js";

/** Meets its fate on a thread. The second try is always fine, but for what `repair` takes. */
export default threaded<Base.Body<"crunching">>(import.meta.url, (state, ctx) => {
  state.tries += 1;
  ctx.agent.heard += 1;
  ctx.progress({ heard: ctx.agent.heard });
  switch (state.fate) {
    case "throws":
      throw new Fault("a body throws");
    case "exits":
      process.exit(1);
      break;
    case "spins":
      for (;;);
    case "waits":
      while (!ctx.cancelled() && state.tries < 1_000_000) state.tries += 1;
  }
  return ctx.next("Idle");
});
