import type { Works } from "../rows/all.js";
import * as lives from "./xstate/lives.js";
import * as messages from "./xstate/messages.js";
import * as steps from "./xstate/steps.js";

/** Machines and actors of XState 5. */
export const works: Works = { ...steps, ...messages, ...lives };
