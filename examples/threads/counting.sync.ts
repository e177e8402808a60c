import { threaded } from "crb-gen";
import type { PrimeSearchBase as Base } from "../../generated/parallel.js";
import primes from "./primes.thread.js";
import { together } from "./ranges.js";

/** Counts range by range: this thread, and those that are idle. */
export default threaded<Base.Body<"counting">>(import.meta.url, (_state, ctx) => {
  const found = ctx.parallel(primes, ctx.agent.ranges);
  return ctx.next("Recounting", { found: together(found) });
});
