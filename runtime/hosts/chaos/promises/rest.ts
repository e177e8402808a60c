import type { Run } from "../run.js";
import type { Breach, Promised } from "./promised.js";

/** Whether agents never waited for anything: what else is promised cannot be told then. */
export function isRestless({ simulation, evidence }: Run): boolean {
  return simulation.stopped || evidence.endless;
}

export const comesToRest: Promised = {
  name: "comes-to-rest",
  says: "Agents do not go round in a circle without a pause, and nobody waits for ever",
  broken: (run): readonly Breach[] => {
    const { simulation, evidence, stuck } = run;
    if (isRestless(run)) {
      const last = evidence.calls.at(-1);
      const at = last === undefined ? "" : `, at last in ${last.point.handler}() of ${last.id}`;
      return [
        { agent: "", what: `agents went on and on while no time passed, at ${simulation.now} ms${at}` },
      ];
    }
    if (stuck) return [{ agent: "", what: "the scenario still waits, though all agents have ended" }];
    return [];
  },
};
