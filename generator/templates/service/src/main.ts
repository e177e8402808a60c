/** `npm start`: files what is put into the folder inbox, until Ctrl-C. */
import { defaultSystem, interruptOnSignals, type Observation } from "crb-gen";
import { inboxIn } from "./inbox.js";
import { Service } from "./service.js";

defaultSystem().observe((happening) => {
  const text = textOf(happening);
  if (text !== undefined) console.log(`${happening.agent} ${text}`);
});
const service = new Service(inboxIn("inbox")).spawn();

// Asked to stop, its worker has as long to finish the letter at hand as the spec says. Asked twice, it stops at once.
interruptOnSignals(defaultSystem());
console.log("Put files into the folder inbox. Ctrl-C stops this.");
const ended = await service.ended;
if (ended.reason === "failed") console.error(ended.error.message);
process.exitCode = ended.reason === "failed" ? 1 : 0;

/** What of all that happens is worth a line. */
function textOf(happening: Observation): string | undefined {
  if (happening.type === "moved" && happening.from === "Filing") return "is done with a letter";
  if (happening.type === "failed") return `failed (then: ${happening.then}): ${happening.error.message}`;
  if (happening.type === "restarted") return `was started again, after ${Math.round(happening.after)} ms`;
  if (happening.type === "ended") return `ended: ${happening.ended.reason}`;
  return undefined;
}
