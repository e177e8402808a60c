/** How a run of an example is recorded: `CRB_TRACE=run.jsonl npm run example:desk`. */
import { type System, traceTo } from "crb-gen";
import type { Simulation } from "crb-gen/simulation";

/**
 * Records what the agents of a system do, if the environment names a file for that. crb-gen does not read it by itself: who sets it would
 * have every test and child process write into that file.
 */
export function traceIfAsked(system?: System): void {
  const file = process.env["CRB_TRACE"]?.trim();
  if (file) traceTo(file, system && { system });
}

/** The same for a simulation. What it has to report it keeps to itself, for tests: here a person is to read it. */
export function traceSimulationIfAsked(simulation: Simulation): void {
  traceIfAsked(simulation.system);
  process.once("exit", () => {
    for (const error of simulation.reported) console.error(String(error));
  });
}
