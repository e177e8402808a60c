import { chaos, type Simulation } from "crb-gen/simulation";
import { Dice } from "./dice.js";
import { Boss, type Kin } from "./family.js";

const BOSSES = 3;
const HAPPENINGS = 150;
/** How many of the faults are put into each tree. */
const FAULTS = 20;

/**
 * Tree after tree of supervisors in virtual time, each with a seed of its own, with falls by chance and faults put in
 * besides: restarts, limits and the order of ends are held to OTP's rules. Gives what is wrong.
 */
export async function soakFamilies(seed: number, seconds: number): Promise<string[]> {
  const end = performance.now() + seconds * 1000;
  const findings: string[] = [];
  let trees = 0;
  let faults = 0;
  while (performance.now() < end && findings.length === 0) {
    const one = seed + trees;
    const report = await chaos((simulation) => grow(simulation, one), { seed: one, runs: FAULTS });
    if (!report.ok) findings.push(`${report}`);
    trees += 1;
    faults += report.faults;
  }
  console.log(`families: ${trees} trees, ${faults} faults`);
  return findings;
}

/** A few bosses, and what happens to them and all whom they hire. */
async function grow(simulation: Simulation, seed: number): Promise<void> {
  const dice = new Dice(seed);
  const known: Kin[] = [];
  const clan = { dice, meet: (kin: Kin) => void known.push(kin) };
  for (let n = 0; n < BOSSES; n++) known.push(simulation.spawn(new Boss(clan)));
  for (let n = 0; n < HAPPENINGS; n++) {
    happen(dice, dice.pick(known));
    if (dice.hit(2)) await simulation.advance(dice.roll(10));
  }
}

function happen(dice: Dice, kin: Kin): void {
  const n = dice.roll(100);
  if ("hire" in kin && n < 60) kin.hire();
  else if ("sack" in kin && n < 70) kin.sack();
  else if ("empty" in kin && n < 75) kin.empty();
  else if (n < 90) kin.count().catch(() => {});
  else if (n < 95) kin.trip();
  else if (n < 97) kin.leave();
}
