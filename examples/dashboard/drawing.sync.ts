import { threaded } from "crb-gen";
import type { DashboardBase as Base } from "../../generated/dashboard.js";
import { draw } from "./frame.js";

/** Draws a frame, on a thread: layout and colours take longer than all that the agents shown do meanwhile. */
export default threaded<Base.Body<"drawing">>(import.meta.url, ({ view, size }, ctx) =>
  ctx.next("Showing", { lines: draw(view, size) }),
);
