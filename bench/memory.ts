/**
 * Whether memory stays where it is: while an agent handles very many messages, while messages are deferred, and while values go
 * through a pipeline.
 *
 *   npm run bench:memory -- --help
 */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as later } from "node:timers/promises";
import { nodeHost, System } from "crb-gen";
import { asked } from "./harness/command.js";
import { filled } from "./harness/document.js";
import { deferred } from "./memory/deferred.js";
import { endless } from "./memory/endless.js";
import { policies } from "./memory/gates.js";
import { Meter } from "./memory/heap.js";
import { optionsOf, usage } from "./memory/options.js";
import { atOnce, piped } from "./memory/pipelines.js";
import { deferredTable, flowTable, growthTable } from "./memory/report.js";

const { amount, write } = asked(usage, optionsOf);

/** The agents that defer look every ten ms whether they are to open. */
const REST = 50;

async function grown() {
  const all = [];
  for (const [what, work] of Object.entries(endless)) {
    await work(1000, new Meter(1000)); // warms up
    const meter = new Meter(amount / 10);
    const done = await work(amount, meter);
    if (done !== amount) throw new Error(`${what}: ${done} were done of ${amount}`);
    all.push({ what, figures: meter.figures });
  }
  return growthTable(amount, all);
}

async function held() {
  const all = [];
  for (const policy of policies) {
    const came = await deferred(policy, amount / 10, new System(nodeHost()), () => later(REST));
    all.push([policy, came] as const);
  }
  return deferredTable(all);
}

async function flowed() {
  const all = [];
  await piped(1000); // warms up
  for (const values of [amount / 1000, amount / 100, amount / 10]) {
    all.push({ values, piped: await piped(values), atOnce: await atOnce(values) });
  }
  return flowTable(all);
}

const told = [];
for (const part of [grown, held, flowed]) {
  told.push(await part());
  console.log(`${told.at(-1)}\n`);
}
if (write !== undefined)
  writeFileSync(write, filled(readFileSync(write, "utf8"), "memory", told.join("\n\n")));
