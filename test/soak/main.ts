/**
 * `npm run soak`: thousands of agents do everything at random, with faults thrown in, in virtual time, then trees of
 * supervisors and pipelines, then in real time on real threads. At the end nothing may be left, or it exits with 1.
 * `--seconds 3600` lets it go on longer.
 */
import { parseArgs } from "node:util";
import { soakFamilies } from "./families.js";
import { soakFlows } from "./flows.js";
import { soakNode } from "./node.js";
import { soakSimulation } from "./simulation.js";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "40" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("--seconds is a number above 0, --seed a whole number");
  process.exit(2);
}
console.log(`seed ${seed}, ${seconds} s`);
const findings = [
  ...(await soakSimulation(seed, seconds / 4)),
  ...(await soakFamilies(seed, seconds / 4)),
  ...(await soakFlows(seed, seconds / 4)),
  ...(await soakNode(seed, seconds / 4)),
];
for (const finding of findings) console.error(`left behind: ${finding}`);
process.exitCode = findings.length > 0 ? 1 : 0;
