/** `npm start`: files what is put into the folder inbox, until Ctrl-C. */
import { defaultSystem, interruptOnSignals, type Observation } from "crb-gen";
import { inboxIn } from "./inbox.js";
import { Service } from "./service.js";

defaultSystem().observe((happening) => {
  const text = textOf(happening);
  if (text !== undefined) console.log(`${happening.agent} ${text}`);
});
const service = new Service(inboxIn("inbox")).spawn();

// Asked to stop, it has ten seconds to finish the letter at hand. Asked twice, it stops at once.
interruptOnSignals(defaultSystem(), { deadline: 10_000 });
console.log("Put files into the folder inbox. Ctrl-C stops this.");
const ended = await service.ended;
process.exitCode = ended.reason === "failed" ? 1 : 0;

/** What of all that happens is worth a line. */
function textOf(happening: Observation): string | undefined {
  if (happening.type === "moved" && happening.from === "Filing") return "is done with a letter";
  if (happening.type === "failed") return `failed (then: ${happening.then}): ${happening.error.message}`;
  if (happening.type === "ended") return `ended: ${happening.ended.reason}`;
  return undefined;
}
