import { Simulation } from "crb-gen/simulation";
import { Dice } from "./dice.js";
import { isExpected } from "./fault.js";
import { Outcomes } from "./outcomes.js";
import { World } from "./world.js";

const WORKERS = 60;
const HAPPENINGS = 4000;

/** World after world in virtual time, each with a seed of its own. Gives what is wrong. */
export async function soakSimulation(seed: number, seconds: number): Promise<string[]> {
  const end = performance.now() + seconds * 1000;
  const outcomes = new Outcomes();
  const findings: string[] = [];
  let worlds = 0;
  let agents = 0;
  while (performance.now() < end && findings.length === 0) {
    const world = await soak(seed + worlds, outcomes);
    findings.push(...world.findings);
    agents += world.started;
    worlds += 1;
  }
  console.log(`simulation: ${worlds} worlds, ${agents} agents`);
  console.log(outcomes.text());
  return findings;
}

async function soak(seed: number, outcomes: Outcomes): Promise<{ findings: string[]; started: number }> {
  const simulation = new Simulation({ seed });
  const dice = new Dice(seed);
  const world = new World(simulation.system, dice, outcomes, ["fine", "throws", "waits"]);
  for (let i = 0; i < HAPPENINGS; i++) {
    world.happen(WORKERS);
    if (dice.hit(4)) await simulation.advance(dice.roll(10));
  }
  await simulation.until(simulation.system.interrupt({ deadline: 1000 }));
  await simulation.settle();
  const findings = [
    ...(simulation.system.size === 0 ? [] : [`${simulation.system.size} agents`]),
    ...(outcomes.open === 0 ? [] : [`${outcomes.open} promises that have not settled`]),
    ...(simulation.next === undefined ? [] : [`a timer that falls due at ${simulation.next} ms`]),
    ...simulation.reported.filter((error) => !isExpected(error)).map((error) => `${error.stack}`),
  ];
  return { findings: findings.map((finding) => `${finding} (seed ${seed})`), started: world.started };
}
