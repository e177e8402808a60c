import type { Works } from "../rows/all.js";
import * as lives from "./bare/lives.js";
import * as messages from "./bare/messages.js";
import * as pipelines from "./bare/pipelines.js";
import * as requests from "./bare/requests.js";
import * as steps from "./bare/steps.js";
import * as threads from "./bare/threads.js";

/** The same work in plain JavaScript, without declared states, checks, or anything else that an agent has: the price of the platform. */
export const works: Works = { ...steps, ...messages, ...requests, ...lives, ...threads, ...pipelines };
