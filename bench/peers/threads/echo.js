/** Sends back what comes, as it comes: copied, or moved. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (message) => {
  parentPort?.postMessage(message, message.moved === undefined ? [] : [message.moved.buffer]);
});
