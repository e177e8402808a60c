import { agentDefsOf } from "../../model/lookup.js";
import { movesOf } from "../../model/moves.js";
import { placeOf } from "../../model/place.js";
import { alike } from "../types/alike.js";
import type { Rule } from "./rule.js";

/**
 * An agent becomes another only where it can be given one, which is not on a thread; neither has children; and whoever
 * awaits it gets the output that was promised.
 */
export const molts: Rule = (spec, report) => {
  const agents = agentDefsOf(spec);
  for (const agent of spec.agents) {
    for (const state of agent.states) {
      for (const { molts, span } of state.mode === "sync" ? state.next : []) {
        if (molts === undefined) continue;
        report("molt-on-thread", span, { state: state.name, agent: molts.name }, [
          `Lead to a duty state, and from there to \`{ molt: ${molts.name} }\`.`,
        ]);
      }
    }
    for (const { target } of movesOf(agent)) {
      const other = target.molts && agents.get(target.molts.name);
      const supervisor = [agent, other].find((one) => one?.supervises !== undefined)?.name;
      if (other !== undefined && supervisor !== undefined)
        report("molt-supervisor", target.span, { agent: agent.name, other: other.name, supervisor });
      if (other === undefined || alike(agent.output, other.output, spec)) continue;
      report("molt-output", target.span, { agent: agent.name, other: other.name }, [
        `"${other.name}" is declared in ${placeOf(other.span)}. Give both the same \`output\`, or none.`,
      ]);
    }
  }
};
