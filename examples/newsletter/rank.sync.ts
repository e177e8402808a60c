import { threaded } from "crb-gen";
import type { PressBase as Base } from "../../generated/newsletter.js";
import { editionOf } from "./rank.js";

/** Compares all stories and chooses, on a thread. */
export default threaded<Base.Body<"rank">>(import.meta.url, (gathered, ctx) =>
  editionOf(gathered, ctx.config.limit),
);
