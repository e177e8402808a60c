/** What goes wrong on a thread is an error of its agent: `node --import tsx examples/threads/failures.ts`. */
import { isAgentError, nodeHost, System } from "crb-gen";
import misbehaving, { ways } from "./misbehaving.thread.js";

const system = new System(nodeHost({ threads: { max: 2, heapMb: 32 } }));

for (const way of ways) {
  const ended = await misbehaving(way, { name: way, timeout: 3000 }).spawn({ system }).ended;
  if (ended.reason !== "failed" || !isAgentError(ended.error)) throw new Error(`${way} did not fail`);
  console.log(`${ended.error.code}: ${ended.error.message.replace(/ \(file:.*/, "")}`);
}

// Nobody waits for it, and the deadline does not either: the thread is ended wherever it is.
const spinning = misbehaving("spin").spawn({ system });
console.log((await spinning.interrupt({ deadline: 100 })).reason);
