/// <reference path="../../node_modules/nact/lib/index.d.ts" />
import type { Works } from "../rows/all.js";
import * as lives from "./nact/lives.js";
import * as messages from "./nact/messages.js";
import * as steps from "./nact/steps.js";

/** Actors of nact. */
export const works: Works = { ...steps, ...messages, ...lives };
