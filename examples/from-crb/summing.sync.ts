import { threaded } from "crb-gen";
import type { SumOfPowersBase as Base } from "../../generated/from-crb.js";

/** On a thread: it may take as long as it likes. */
export default threaded<Base.Body<"summing">>(import.meta.url, (_state, ctx) => {
  let result = 0;
  for (let x = 1; x <= 20; x++) result += x ** 10;
  return ctx.next("done", result);
});
