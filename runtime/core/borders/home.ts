import type { Cell } from "../cell.js";
import type { AgentError } from "../contract/error.js";
import { NOTHING } from "../graph/defaults.js";
import type { SiteRow, StateRow } from "../graph/rows.js";
import { dataOf } from "../moves/transition.js";
import { misfitOf } from "./crossing.js";

/** What a body brings home from its thread. */
export interface Home {
  /** The agent's data. */
  readonly agent: unknown;
  /** Where it leads, and with what data; without a target the data is that of the state. */
  readonly target: string | undefined;
  readonly data: unknown;
}

/** What is wrong with what a body brings home; null when all of it is what the spec declares. */
export function misfitAtHome(cell: Cell, site: SiteRow, { agent, target, data }: Home): AgentError | null {
  const { name } = cell.state;
  const judge = (value: unknown, part: string, what: string, when = "home from"): AgentError | null => {
    const schema = cell.table.schemaOf(part);
    const is = `${what}, ${when} the thread of "${name}",`;
    return misfitOf(cell, { value, schema, origin: "thread", is, at: site.at });
  };
  /** Some data: what was wrong with it before it went to the thread is told as that. */
  const judgeKept = (value: unknown, before: unknown, part: string, what: string): AgentError | null => {
    const misfit = judge(value, part, what);
    return misfit && (judge(before, part, what, "on its way to") ?? misfit);
  };
  const ofAgent = judgeKept(agent, cell.agentData, "data", "the agent's data");
  if (ofAgent !== null) return ofAgent;
  if (target === undefined)
    return data === undefined ? null : judgeKept(data, cell.data, name, "the state's data");
  const entered = site.find(target);
  if (entered === undefined) return null;
  if (entered.mode !== "done") return judge(filled(entered, data), target, `the data for "${target}"`);
  const ofOutput = judge(data, "output", "the output");
  // An output that may be left out is as good as an empty one.
  return data === undefined && judge(NOTHING, "output", "") === null ? null : ofOutput;
}

/** The data that a state would be entered with; what is no data at all stays what it is. */
function filled(state: StateRow, data: unknown): unknown {
  return typeof data === "object" || data === undefined ? dataOf(state, data) : data;
}
