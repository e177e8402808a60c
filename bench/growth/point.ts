/** One point, in a process of its own: `node --expose-gc point.js <curve> <line> <size> <ms>` prints what one costs. */
import { type CurveId, curves } from "./all.js";
import { linesOf } from "./curve.js";

const [id, line = "", size, ms] = process.argv.slice(2) as [CurveId, string, string, string];
const cost = linesOf(curves[id])[line];
if (cost === undefined) throw new Error(`${id} has no line "${line}"`);
const figure = await cost(Number(size), Number(ms));
process.stdout.write(`${figure}\n`, () => process.exit());
