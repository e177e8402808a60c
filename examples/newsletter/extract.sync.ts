import { threaded } from "crb-gen";
import type { PressBase as Base } from "../../generated/newsletter.js";
import { articleOf } from "./article.js";

/** Takes a document apart, on a thread: one that the parser cannot bear harms no other. */
export default threaded<Base.Body<"extract">>(import.meta.url, articleOf);
