import { describe } from "../borders/describe.js";
import type { Cell } from "../cell.js";
import { AgentError, isAgentError } from "../contract/error.js";
import { NOTHING } from "../graph/defaults.js";
import { moltedInto } from "../graph/rows.js";
import { supervise } from "../supervision/supervisor.js";
import { initialize } from "./begin.js";
import { fail } from "./end.js";
import { moveIn } from "./moveIn.js";
import { isShell, KIND, TAKE } from "./shell.js";

/**
 * Lets an agent become another, as in CRB. The cell stays, with its number, addresses, mailbox, kept responders, inner
 * agents and interrupt; object, graph and state are the other's. The timers of the old one are gone, and its last hooks
 * do not run. Messages are known by their names; those that the new one does not take are dead letters.
 */
export function molt(cell: Cell): void {
  try {
    become(cell, cell.data, moltedInto(cell.state));
  } catch (thrown) {
    if (!isAgentError(thrown)) throw thrown;
    fail(cell, thrown);
  }
}

function become(cell: Cell, shell: unknown, name: string): void {
  if (!isShell(shell)) throw noShell(cell, name, misfit(shell));
  if (shell[KIND] !== name) throw noShell(cell, name, `not of ${shell[KIND]}`);
  if (cell.hasChildren) throw hasChildren(cell, name);
  const { agent } = cell.table.graph;
  const table = shell[TAKE](cell, (id) => noShell(cell, name, `and ${id} was started before`));
  moveIn(cell, shell, table);
  supervise(cell);
  initialize(cell, () => ({ type: "molted", from: agent, state: cell.state.name }));
}

function misfit(shell: unknown): string {
  return shell === NOTHING ? "and was given none" : `not ${describe(shell)} that is no agent`;
}

/** Says what an agent that molts must be given. */
function noShell({ id, state }: Cell, name: string, found: string): AgentError {
  const message = `${id}: ctx.next("${state.name}", agent) takes a new object of the agent ${name}, ${found}`;
  return new AgentError("usage", message, { agent: id, to: state.name });
}

/** What it becomes has other groups: nobody would supervise the children there are. */
function hasChildren({ id, state, table }: Cell, name: string): AgentError {
  const { at } = table.graph;
  const message = `${id} cannot become ${name} while it has children; await ctx.group(…).stop() before (${at})`;
  return new AgentError("usage", message, { agent: id, to: state.name, at });
}
