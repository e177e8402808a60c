import type { Report } from "../../diagnostics/create.js";
import type { AgentDef } from "../../model/spec.js";
import { measure } from "../measure.js";
import { type Entry, entriesOf, type Node, valueAt } from "../tree.js";

/** How many values may come of those that are written once and hold in many places. */
const MOST = 1_000_000;

const SHARED = ["handle", "timers", "replies", "subscribes", "finished", "watches", "defaults"];

/** What an agent says for its states, unless there is so much of it that it cannot be copied to each. */
export function sharedOf({ key, span, value }: Entry, report: Report): Node | undefined {
  const shared = SHARED.flatMap((name) => valueAt(value, name) ?? []);
  const size = shared.reduce((sum, node) => sum + measure(node).size, 0);
  const copies = size * entriesOf(valueAt(value, "states")).length;
  if (copies <= MOST) return value;
  const what = `what agent "${key}" says for all its states`;
  report("too-many-copies", span, { what, copies: String(copies) });
  return undefined;
}

/** Whether the data of all agents and states is bearable: one named type may be that of each of them. */
export function checkData(agents: readonly AgentDef[], report: Report): void {
  let copies = 0;
  for (const { name, span, data, states } of agents) {
    for (const fields of [data, ...states.map((state) => state.data)]) copies += fields.length;
    if (copies <= MOST) continue;
    report("too-many-copies", span, {
      what: `the data of all states, up to agent "${name}",`,
      copies: String(copies),
    });
    return;
  }
}
