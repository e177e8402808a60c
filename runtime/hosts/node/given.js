/**
 * What this thread was given as it started. Plain JavaScript, because workers need it before they have a loader for
 * TypeScript.
 */
import { workerData } from "node:worker_threads";

/** @type {import("./talk.js").Given} */
export const given = workerData;
