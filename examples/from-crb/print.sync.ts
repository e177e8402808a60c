import { threaded } from "crb-gen";
import type { PrintPageBase as Base } from "../../generated/from-crb.js";

/** The text of a page, without its tags. */
export default threaded<Base.Body<"print">>(import.meta.url, ({ text }, ctx) => {
  return ctx.next("done", text.replace(/<[^>]*>/g, " ").trim());
});
