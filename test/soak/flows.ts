import { chaos, type Simulation } from "crb-gen/simulation";
import { Dice } from "./dice.js";
import { Stream } from "./flow.js";
import type { StreamBase } from "./generated/flow.js";

const STREAMS = 2;
const INPUTS = 8;
/** How many of the faults are put into each world. */
const FAULTS = 20;

/**
 * Pipelines in virtual time, world after world, that lose values by chance, with faults put in besides. Some are drained,
 * some ended in the middle. Gives what is wrong.
 */
export async function soakFlows(seed: number, seconds: number): Promise<string[]> {
  const end = performance.now() + seconds * 1000;
  const findings: string[] = [];
  let worlds = 0;
  let faults = 0;
  while (performance.now() < end && findings.length === 0) {
    const one = seed + worlds;
    const report = await chaos((simulation) => flow(simulation, one), { seed: one, runs: FAULTS });
    if (!report.ok) findings.push(`${report}`);
    worlds += 1;
    faults += report.faults;
  }
  console.log(`flows: ${worlds} worlds, ${faults} faults`);
  return findings;
}

async function flow(simulation: Simulation, seed: number): Promise<void> {
  const dice = new Dice(seed);
  for (let n = 0; n < STREAMS; n++) {
    const stream = simulation.spawn(new Stream(dice));
    const inputs = Array.from({ length: INPUTS }, () => ({ many: dice.roll(12) }));
    const taken = take(stream, inputs, dice).catch(() => {});
    if (dice.hit(3)) {
      await simulation.advance(dice.roll(60));
      void stream.interrupt({ deadline: dice.pick([0, 10, 5000]) });
    }
    void taken;
  }
  await simulation.advance(2000);
}

/** Takes what comes out, and stops before the end now and then. */
async function take(stream: StreamBase.Address, inputs: StreamBase.Input[], dice: Dice): Promise<void> {
  for await (const _ of stream.process(inputs)) if (dice.hit(30)) return;
}
