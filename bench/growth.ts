/**
 * How cost grows with size: prints what one of so many costs, and draws a plot of each curve.
 *
 *   npm run bench:growth -- [--curves <pattern>] [--rounds 5] [--ms 300] [--out docs/growth] [--write docs/performance.md]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { type CurveId, curves } from "./growth/all.js";
import { makeAgents } from "./growth/made.js";
import { type Lines, measured } from "./growth/measure.js";
import { markdownOf, pictureOf, textOf } from "./growth/report.js";
import { filled } from "./harness/document.js";

const { values } = parseArgs({
  options: {
    curves: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    ms: { type: "string", default: "300" },
    out: { type: "string", default: "docs/growth" },
    write: { type: "string" },
  },
});

const wanted = (Object.keys(curves) as CurveId[]).filter((id) => new RegExp(values.curves, "i").test(id));
makeAgents({
  ...(wanted.includes("states") ? { ring: curves.states.sizes } : {}),
  ...(wanted.includes("targets") ? { fan: curves.targets.sizes } : {}),
});
mkdirSync(values.out, { recursive: true });
const sampling = {
  rounds: Number(values.rounds),
  ms: Number(values.ms),
  failed: (why: string) => {
    console.error(why);
    process.exitCode = 1;
  },
};
const all: [CurveId, Lines][] = [];
for (const id of wanted) {
  const lines = await measured(id, sampling);
  console.log(textOf(id, lines));
  writeFileSync(join(values.out, `${id}.svg`), pictureOf(id, lines));
  all.push([id, lines]);
}
if (values.write !== undefined) {
  const folder = relative(dirname(values.write), values.out);
  writeFileSync(values.write, filled(readFileSync(values.write, "utf8"), "growth", markdownOf(folder, all)));
}
