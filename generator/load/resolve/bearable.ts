import type { Report } from "../../diagnostics/create.js";
import type { PipelineDef } from "../../model/pipelines.js";
import type { AgentDef, Field, Named, Spec } from "../../model/spec.js";
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

/** Whether the data of all agents, states and stages is bearable: one named type may be that of each of them. */
export function checkData({ agents, pipelines }: Spec, report: Report): void {
  let copies = 0;
  for (const { owner, says, lists } of [...agents.map(dataOf), ...pipelines.map(configOf)]) {
    for (const fields of lists) copies += fields.length;
    if (copies <= MOST) continue;
    report("too-many-copies", owner.span, {
      what: `${says}, up to "${owner.name}",`,
      copies: String(copies),
    });
    return;
  }
}

/** What may be many times the same fields, and whose it is. */
interface Owned {
  readonly owner: Named;
  readonly says: string;
  readonly lists: readonly (readonly Field[])[];
}

function dataOf(owner: AgentDef): Owned {
  const lists = [owner.data, ...owner.states.map(({ data }) => data)];
  return { owner, says: "the data of all states", lists };
}

function configOf(owner: PipelineDef): Owned {
  const lists = [owner.data, ...owner.stages.map(({ config }) => config)];
  return { owner, says: "the data and the config of all stages", lists };
}
