import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import type { Timer } from "../contract/sources.js";
import { unknownName } from "../contract/unknownName.js";
import type { TimerRow } from "../graph/rows.js";
import { TaggedTimers } from "./taggedTimers.js";
import { TimerRun } from "./timerRun.js";

/** The timers of a state or an agent. */
export type Timers = readonly (TimerRun | TaggedTimers)[];

/** Makes the timers of a state or an agent, and starts those that start by themselves. */
export function startTimers(cell: Cell, rows: readonly TimerRow[]): Timers | null {
  return rows.length === 0 ? null : rows.map((row) => startTimer(cell, row));
}

function startTimer(cell: Cell, row: TimerRow): TimerRun | TaggedTimers {
  if (row.tagged) return new TaggedTimers(cell.life, row);
  const run = new TimerRun(cell.life, row);
  if (!row.manual) run.start();
  return run;
}

/** Stops timers for good: kept by a handler, they cannot be started again. */
export function stopTimers(timers: Timers | null): void {
  for (const timer of timers ?? []) timer.retire();
}

/** A timer by name and tag: of the state the agent is in, else of the agent; for a call of a life that is over, of that life. */
export function timerOf({ cell, life }: Context, name: string, tag: unknown): Timer {
  const { timers, agentTimers } = life.past ?? cell;
  const all = [...(timers ?? []), ...(agentTimers ?? [])];
  const timer = all.find(({ row }) => row.name === name);
  if (timer === undefined) throw noTimer(cell, name, all);
  const isTagged = timer instanceof TaggedTimers;
  if (isTagged !== (tag !== undefined)) throw misnamed(cell, timer.row);
  return isTagged ? timer.of(tag) : timer;
}

function noTimer(cell: Cell, name: string, timers: Timers): AgentError {
  const known = timers.map(({ row }) => row.name);
  const has = `its timers in state "${cell.state.name}"`;
  return unknownName(cell, { lacks: "has no timer", name, has, known });
}

function misnamed(cell: Cell, { name, tagged, at }: TimerRow): AgentError {
  const how = tagged ? `there is one for each tag: ctx.timer("${name}", tag)` : "it has no tags";
  const message = `timer "${name}" of ${cell.id}: ${how} (${at})`;
  return new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at });
}
