/**
 * How cost grows with size: prints what one of so many costs, and draws a plot of each curve where it is asked to.
 *
 *   npm run bench:growth -- --help
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type CurveId, curves } from "./growth/all.js";
import { makeAgents } from "./growth/made.js";
import { type Lines, measured } from "./growth/measure.js";
import { optionsOf, usage } from "./growth/options.js";
import { markdownOf, pictureOf, textOf } from "./growth/report.js";
import { asked } from "./harness/command.js";
import { filled } from "./harness/document.js";

const { curves: wanted, rounds, ms, out, write } = asked(usage, optionsOf);
makeAgents({
  ...(wanted.includes("states") ? { ring: curves.states.sizes } : {}),
  ...(wanted.includes("targets") ? { fan: curves.targets.sizes } : {}),
});
if (out !== undefined) mkdirSync(out, { recursive: true });
const sampling = {
  rounds,
  ms,
  failed: (why: string) => {
    console.error(why);
    process.exitCode = 1;
  },
};
const all: [CurveId, Lines][] = [];
for (const id of wanted) {
  const lines = await measured(id, sampling);
  console.log(textOf(id, lines));
  if (out !== undefined) writeFileSync(join(out, `${id}.svg`), pictureOf(id, lines));
  all.push([id, lines]);
}
if (write !== undefined && out !== undefined) {
  const folder = relative(dirname(write), out);
  writeFileSync(write, filled(readFileSync(write, "utf8"), "growth", markdownOf(folder, all)));
}
