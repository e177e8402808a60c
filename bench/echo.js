/** Sends back what comes, as it comes: a thread without agents. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (message) => parentPort?.postMessage(message));
