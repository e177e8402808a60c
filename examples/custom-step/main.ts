/** `npm run example:custom-step`: scripts that are right, wrong and endless, each checked and run by child processes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interruptOnSignals } from "crb-gen";
import { traceIfAsked } from "../trace.js";
import { Build } from "./build.js";

const SCRIPTS = {
  right: "console.log(6 * 7);",
  wrong: "console.log(6 *);",
  failing: "process.exit(3);",
  endless: "setInterval(() => {}, 1000);",
};

traceIfAsked();
interruptOnSignals();
const folder = await mkdtemp(join(tmpdir(), "build-"));
const builds = Object.entries(SCRIPTS).map(async ([name, text]) => {
  const script = join(folder, `${name}.mjs`);
  await writeFile(script, text);
  return [name, await new Build({ script }).spawn().ended] as const;
});
for (const [name, ended] of await Promise.all(builds)) {
  const { ok, says } = ended.reason === "done" ? ended.output : { ok: false, says: ended.reason };
  console.log(`${ok ? "ok  " : "not "} ${name}: ${says}`);
}
await rm(folder, { recursive: true });
