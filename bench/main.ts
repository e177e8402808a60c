/**
 * Times agents beside others who do the same work, and beside plain JavaScript, through the public API, interleaved in
 * one run. Only ratios mean something; none is ever asserted, but each sample counts what it has done, and must have done it.
 *
 *   npm run bench -- --help
 */
import { readFileSync, writeFileSync } from "node:fs";
import { asked } from "./harness/command.js";
import { filled } from "./harness/document.js";
import { guaranteesTable } from "./harness/guarantees.js";
import { tableOf } from "./harness/markdown.js";
import { optionsOf, usage } from "./harness/options.js";
import { run } from "./harness/run.js";
import { textOf } from "./harness/text.js";
import type { RowId } from "./rows/all.js";

const options = asked(usage, optionsOf);
const results = await run({ ...options, before: progress });
progress();
if (options.json) console.log(JSON.stringify(results, null, 2));
else for (const text of told()) console.log(`${text}\n`);
if (options.write !== undefined) write(options.write);
for (const failure of results.failures) console.error(failure);
process.exitCode = results.failures.length > 0 ? 1 : 0;

/** What was measured, for a terminal. */
function told(): string[] {
  const guarantees = guaranteesTable(results);
  return [...options.rows.map((row) => textOf(row, results)), ...(guarantees ? [guarantees] : [])];
}

/** A table of which nothing was measured stays as it is. */
function write(file: string): void {
  const document = filled(readFileSync(file, "utf8"), "table", tableOf(results));
  const guarantees = guaranteesTable(results);
  writeFileSync(file, guarantees ? filled(document, "guarantees", guarantees) : document);
}

/** A line that says what is measured just now, where somebody looks. */
function progress(row?: RowId, contestant?: string, round = 0): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${row === undefined ? "" : `round ${round + 1}: ${row}, ${contestant}`}`);
}
