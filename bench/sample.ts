/** One sample, in a process of its own: `node --expose-gc sample.js <row> <contestant> <ms>` prints one number. */
import { type ContestantId, workOf } from "./harness/contestants.js";
import { sample } from "./harness/measure.js";
import { type RowId, rows } from "./rows/all.js";

const [row, contestant, ms] = process.argv.slice(2) as [RowId, ContestantId, string];
const work = await workOf(row, contestant);
if (work === undefined) throw new Error(`${contestant} does nothing for ${row}`);
const figure = await sample(rows[row], work, Number(ms));
process.stdout.write(`${figure}\n`, () => process.exit()); // some peers leave timers behind
