import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AgentError, interruptOnSignals } from "crb-gen";
import { traceIfAsked } from "../trace.js";
import { Import } from "./import.js";
import { Store } from "./store.js";

/** Imports the files of people beside this one. Ctrl-C finishes what is inside, and stops. */
const folder = fileURLToPath(new URL("people/", import.meta.url));
const store = new Store();
const importer = new Import(store, { Clean: { strict: false } });
traceIfAsked();
const address = importer.spawn();
interruptOnSignals();

const files = readdirSync(folder).map((name) => ({ path: `${folder}${name}` }));
try {
  for await (const { stored } of address.process(files)) console.log(`${stored} people stored`);
} catch (error) {
  if (!(error instanceof AgentError) || error.code !== "interrupted") throw error;
  console.log(error.message);
}

const { stages } = address.counts;
for (const [stage, { done, failed, given }] of Object.entries(stages)) {
  console.log(`${stage.padEnd(6)} done ${done}, failed ${failed}, given ${given}`);
}
for (const line of importer.rejected) console.log(line);
