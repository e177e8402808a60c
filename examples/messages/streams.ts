/**
 * `node --import tsx examples/messages/streams.ts`: the lines of a file arrive as events, and a mailbox that is full makes
 * whoever sends to it wait.
 */
import { fileURLToPath } from "node:url";
import { Printer } from "./printer.js";
import { Reader } from "./reader.js";

const spec = fileURLToPath(new URL("../../specs/lines.yaml", import.meta.url));
const printer = new Printer().spawn();

const reader = new Reader({ path: spec, word: "mode:", printer });
const output = await reader.run();
await printer.eof();
await printer.done;
console.log(output);

const missing = await new Reader({ path: "nowhere.txt", word: "", printer }).spawn().ended;
if (missing.reason === "failed") console.log(missing.error.message);
