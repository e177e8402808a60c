/** `npm run example:progress`: a download from this machine, of which the terminal shows how far it is. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interruptOnSignals } from "crb-gen";
import { traceIfAsked } from "../trace.js";
import { shownOn } from "./bar.js";
import { Download } from "./download.js";
import { serve } from "./server.js";

traceIfAsked();
interruptOnSignals();
const folder = await mkdtemp(join(tmpdir(), "download-"));
const server = await serve();
const shown = shownOn(process.stderr);
const download = new Download({ url: server.url, file: join(folder, "file") }).spawn();
download.observe((observation) => {
  if (observation.type === "progress") shown.show(observation.progress);
  if (observation.type === "failed") console.log(`broken off: ${observation.then}`);
});
const ended = await download.ended;
shown.stop();
server.close();
await rm(folder, { recursive: true });
if (ended.reason === "done") console.log(`${ended.output.bytes} bytes, SHA-256 ${ended.output.sha256}`);
else console.log(ended.reason);
