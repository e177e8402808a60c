import type { Works } from "../rows/all.js";
import * as lives from "./effect3/lives.js";
import * as messages from "./effect3/messages.js";
import * as steps from "./effect3/steps.js";

/** Fibers and queues of Effect 3. */
export const works: Works = { ...steps, ...messages, ...lives };
