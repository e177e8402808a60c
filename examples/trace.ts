/** How a run of an example is recorded: `CRB_TRACE=run.jsonl npm run example:desk`. */
import { type System, traceTo } from "crb-gen";

/**
 * Records what the agents of a system do, if the environment names a file for that. crb-gen does not read it by itself: who sets it would
 * have every test and child process write into that file.
 */
export function traceIfAsked(system?: System): void {
  const file = process.env["CRB_TRACE"];
  if (file) traceTo(file, system && { system });
}
