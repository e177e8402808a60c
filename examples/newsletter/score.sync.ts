import { threaded } from "crb-gen";
import type { PressBase as Base } from "../../generated/newsletter.js";
import { storyOf } from "./score.js";

/** Judges an article, on a thread. */
export default threaded<Base.Body<"score">>(import.meta.url, storyOf);
