import { timersOf } from "../../model/timers.js";
import { show } from "../types/show.js";
import type { Rule } from "./rule.js";
import { unfitFor } from "./scalars.js";

/** A timer with tags is told from others of its name by a value that `===` compares, and by nobody but code. */
export const timerTags: Rule = (spec, report) => {
  for (const { name, manual, span, tag } of spec.agents.flatMap(timersOf)) {
    if (tag === undefined) continue;
    const part = unfitFor(tag.type, spec);
    if (part !== undefined)
      report("bad-tag", tag.span, { timer: name, problem: `cannot be ${show(part)}`, label: TELLS }, [
        SCALARS,
      ]);
    if (!manual)
      report("bad-tag", span, { timer: name, problem: GIVEN, label: STARTS }, [
        `Add \`start: manual\`, and start it in a handler: ctx.timer("${name}", tag).start().`,
      ]);
  }
};

const GIVEN = "is given by the code that starts it";
const STARTS = "without `start: manual` it starts by itself";
const TELLS = "it tells one from the other";
const SCALARS = "A tag is a string, number, integer, boolean, an $enum, or one of several of these.";
