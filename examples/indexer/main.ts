/** `npm run example:indexer`: indexes the documentation of this repository, and asks for words while it does. */
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { traceIfAsked } from "../trace.js";
import { Indexer } from "./indexer.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const words = process.argv.length > 2 ? process.argv.slice(2) : ["state", "thread", "mailbox"];

const folders = ["", "docs/", "schema/"];
traceIfAsked();
const indexer = new Indexer({ root }).spawn();
for (const folder of folders) {
  const names = await readdir(root + folder);
  for (const name of names) if (name.endsWith(".md")) indexer.addFile({ path: folder + name });
}
indexer.addFile({ path: "no-such-file.md" });

// Asked at once, answered after what was sent before: messages of one sender stay in order.
for (const word of words) {
  const hits = await indexer.find({ word });
  const total = hits.reduce((sum, { count }) => sum + count, 0);
  const most = hits.slice(0, 3).map(({ file, count }) => `${file} (${count})`);
  const where = most.length === 0 ? "" : `, most in ${most.join(", ")}`;
  console.log(`${word}: ${total} times in ${hits.length} files${where}`);
}
await indexer.interrupt();
