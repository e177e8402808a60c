import { copyPlain } from "../borders/plain.js";
import { isMovedAway } from "../borders/transfer.js";
import { invoke } from "../call.js";
import type { Cell } from "../cell.js";
import { Context } from "../context.js";
import { hookError } from "../contract/error.js";
import type { Happening } from "../contract/observation.js";
import { NOTHING } from "../graph/defaults.js";
import type { Data } from "../graph/graph.js";
import { startTimers } from "../sources/timers.js";
import { fail } from "./end.js";

/** Puts a new agent in line; when its turn comes, it is initialized and enters its initial state. */
export function begin(cell: Cell): void {
  cell.back = start;
  cell.system.scheduler.enqueue(cell);
}

/** The same for a next life in the same cell. */
export function beginAgain(cell: Cell, told: Told): void {
  cell.back = () => initialize(cell, told);
  cell.system.scheduler.enqueue(cell);
}

function start(cell: Cell): void {
  initialize(cell, started);
}

const NONE: readonly string[] = [];

/** What observers are told when a life begins. */
type Told = (cell: Cell) => Happening;

function started({ state, member }: Cell): Happening {
  return { type: "started", state: state.name, ...member?.place };
}

/** Initializes an agent and lets it enter its initial state. */
export function initialize(cell: Cell, told: Told): void {
  if (cell.agent["initialize"] === undefined) return enterInitial(cell, told);
  const context = new Context(cell);
  invoke(
    cell,
    context,
    "initialize",
    [],
    () => enterInitial(cell, told),
    (cause) => fail(cell, hookError(cell, "initialize", cause)),
  );
}

function enterInitial(cell: Cell, told: Told): void {
  cell.supervisor?.start();
  if (cell.over) return;
  if (cell.observed) cell.tell(told(cell));
  const { state, table } = cell;
  const data = taken(table.graph.takes, cell.agentData as Data, table.transfers[state.name] ?? NONE);
  cell.data = state.defaults === null ? data : state.defaults.fill(data);
  if (table.timers.length > 0) cell.own.timers = startTimers(cell, table.timers);
  cell.timers = startTimers(cell, state.timers);
}

/**
 * The fields that the initial state starts with; copies of plain data, so that it may change them, and of bytes that it
 * moves away.
 */
function taken(fields: readonly string[] | undefined, data: Data, moved: readonly string[]): Data {
  if (fields === undefined) return NOTHING;
  const taken: Record<string, unknown> = {};
  for (const field of fields) {
    const value = data[field];
    taken[field] = moved.includes(field) && !isMovedAway(value) ? structuredClone(value) : copyPlain(value);
  }
  return taken;
}
