import type { Works } from "../rows/all.js";
import * as lives from "./effect4/lives.js";
import * as messages from "./effect4/messages.js";
import * as steps from "./effect4/steps.js";

/** Fibers and queues of Effect 4. */
export const works: Works = { ...steps, ...messages, ...lives };
