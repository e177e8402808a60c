import { lineOf } from "../../diagnostics/position.js";
import { movesOf } from "../../model/moves.js";
import { listed } from "../listed.js";
import type { Rule } from "./rule.js";

/** An agent that says it runs forever has no way to `done`, and no output to end with. */
export const foreverForever: Rule = (spec, report) => {
  for (const agent of spec.agents.filter(({ forever }) => forever)) {
    const [first, ...more] = movesOf(agent).filter(({ target }) => target.name === "done");
    const lines = (moves: typeof more) =>
      moves.map(({ target }) => String(lineOf(target.span.source, target.span.start)));
    if (agent.output !== undefined) {
      const moves =
        first === undefined ? [] : [`It may be \`done\`, in line ${listed(lines([first, ...more]))}.`];
      report("forever-with-output", agent.span, { agent: agent.name }, moves);
    } else if (first !== undefined) {
      const { from, target } = first;
      const others = more.length === 0 ? [] : [`And so in line ${listed(lines(more))}.`];
      report("done-in-forever", target.span, { from, agent: agent.name }, others);
    }
  }
};
