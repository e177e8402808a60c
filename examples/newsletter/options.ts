/** The command line of the newsletter. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const HELP = `Reads the READMEs of a project's packages, and writes a digest of the best as a web page.

Usage: npm run example:newsletter -- [options]

  --folder <folder>  where the READMEs are (default: node_modules)
  --out <file>       where the page goes (default: out/newsletter.html)
  --limit <n>        stories in it, at most (default: 40)
  --date <date>      the date that it bears, as 2026-05-04 (default: today)
  -h, --help         show this help

Ctrl-C writes what is read so far, and the next run goes on from there; a second Ctrl-C ends at once.
Exit code: 0 fine, 1 no digest could be made, 2 wrong usage, 130 stopped.`;

export interface Options {
  readonly folder: string;
  readonly file: string;
  readonly limit: number;
  readonly date: string;
  readonly help: boolean;
}

/** Reads the arguments. Throws an error made for the user when they make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: "string", default: "node_modules" },
      out: { type: "string", default: "out/newsletter.html" },
      limit: { type: "string", default: "40" },
      date: { type: "string", default: new Date().toISOString().slice(0, 10) },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { folder, out, limit, date, help } = values;
  if (!/^[1-9]\d{0,3}$/.test(limit)) throw new Error(`--limit is a number from 1 to 9999, not "${limit}"`);
  if (!isDate(date)) throw new Error(`--date is a day like 2026-05-04, not "${date}"`);
  return { folder: resolve(folder), file: resolve(out), limit: Number(limit), date, help };
}

/** Is it a day of the calendar? Those that are none, like 2026-02-30, become another. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
