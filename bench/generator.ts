import { parseArgs } from "node:util";
import { measure } from "./generator/measure.js";
import { summaryOf, textOf } from "./generator/report.js";
import { rowsIn } from "./generator/rows.js";
import { Workshop } from "./generator/workshop.js";

/**
 * Times the built crb-gen on real folders, each command in a process of its own, with parts of the same work done
 * bare in between: only the ratios mean something on another machine. Nothing of it is ever asserted.
 *
 *   npm run bench:generator -- [--rounds 5] [--only cold] [--json]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});

const workshop = new Workshop();
try {
  const rows = rowsIn(workshop).filter(({ run }) => run.name.includes(values.only));
  const summaries = [];
  for (const row of rows) {
    const summary = summaryOf(await measure(row, Number(values.rounds)));
    if (!values.json) console.log(textOf(summary));
    summaries.push(summary);
  }
  if (values.json) console.log(JSON.stringify(summaries, null, 2));
} finally {
  workshop.remove();
}
