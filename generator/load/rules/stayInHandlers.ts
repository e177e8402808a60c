import { movesOf } from "../../model/moves.js";
import type { Rule } from "./rule.js";

/** `stay` is for handlers of messages and timers: a task that has run cannot stay, and `go: stay` does nothing. */
export const stayInHandlers: Rule = (spec, report) => {
  for (const { from, by, mayStay, target } of spec.agents.flatMap(movesOf)) {
    if (target.name !== "stay" || mayStay) continue;
    const hint = {
      go: "To do nothing with a message, put it under `ignore`.",
      fallback: "To run the state again, name the state itself; to try again after a pause, use `retry`.",
      task: "To run the body again, use `repeat`, or name the state itself.",
      interrupt: "What it did was given up: to do it again, name the state itself.",
      handler: "",
      timer: "",
    }[by];
    report("misplaced-stay", target.span, { from }, [hint]);
  }
};
