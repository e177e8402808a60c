/**
 * Times agents beside others who do the same work, and beside plain JavaScript, through the public API, interleaved in
 * one run. Only ratios mean something; none is ever asserted, but each sample counts what it has done, and must have done it.
 *
 *   npm run bench -- [--rows <pattern>] [--peers <pattern>] [--rounds 5] [--ms 1000] [--json] [--write docs/performance.md]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { filled } from "./harness/document.js";
import { tableOf } from "./harness/markdown.js";
import { type Options, optionsOf } from "./harness/options.js";
import { run } from "./harness/run.js";
import { textOf } from "./harness/text.js";
import type { RowId } from "./rows/all.js";

const options = asked();
const results = await run({ ...options, before: progress });
progress();
if (options.json) console.log(JSON.stringify(results, null, 2));
else for (const row of options.rows) console.log(`${textOf(row, results)}\n`);
if (options.write !== undefined) {
  writeFileSync(options.write, filled(readFileSync(options.write, "utf8"), "table", tableOf(results)));
}

function asked(): Options {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** A line that says what is measured just now, where somebody looks. */
function progress(row?: RowId, contestant?: string, round = 0): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${row === undefined ? "" : `round ${round + 1}: ${row}, ${contestant}`}`);
}
