import { measure } from "./generator/measure.js";
import { optionsOf, usage } from "./generator/options.js";
import { summaryOf, textOf } from "./generator/report.js";
import { rowsIn } from "./generator/rows.js";
import { Workshop } from "./generator/workshop.js";
import { asked, fitting } from "./harness/command.js";

/**
 * Times the built crb-gen on real folders, each command in a process of its own, with parts of the same work done
 * bare in between: only the ratios mean something on another machine. Nothing of it is ever asserted.
 *
 *   npm run bench:generator -- --help
 */
const { only, rounds, json } = asked(usage, optionsOf);

const workshop = new Workshop();
process.on("exit", () => workshop.remove());
const all = rowsIn(workshop);
const names = all.map(({ run }) => run.name);
const wanted = asked(usage, () => fitting("only", only, names));
const summaries = [];
for (const row of all.filter(({ run }) => wanted.includes(run.name))) {
  const summary = summaryOf(await measure(row, rounds));
  if (!json) console.log(textOf(summary));
  summaries.push(summary);
}
if (json) console.log(JSON.stringify(summaries, null, 2));
