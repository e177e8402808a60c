import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import type { System } from "../system.js";
import type { Ask } from "./ask.js";

/** What a call waits for, if it waits: the requests it has made, and the ends of agents that it runs, or asks to end. */
export class Waits {
  readonly asks = new Set<Ask>();
  readonly runs = new Set<Cell>();
}

/** One agent waits for another: for its response, or (without an ask) for its end. */
interface Wait {
  readonly from: Cell;
  readonly to: Cell;
  readonly ask: Ask | null;
}

/** Notes a request that is made in a call of an agent, if it is. One that waits already, and in a circle, will be rejected. */
export function noteAsk({ running, remembered }: System, ask: Ask): void {
  const call = running === null ? remembered : running.waiting;
  if (call !== null) noteAskOf(call, ask);
  else if (running !== null) noteAsked(running, ask);
}

function noteAskOf(call: Context, ask: Ask): void {
  const { cell } = call;
  ask.by = cell;
  add(waitsOf(call), ask);
  if (cell.waiting === call) breakCircle({ from: cell, to: ask.cell, ask });
}

/** The agent has its turn: whether its call will wait for this is not known yet. */
function noteAsked(cell: Cell, ask: Ask): void {
  const { own } = cell;
  ask.by = cell;
  own.asked ??= new Waits();
  add(own.asked, ask);
}

function add(waits: Waits, ask: Ask): void {
  waits.asks.add(ask);
  ask.waits = waits;
}

/** A call begins: what the one before it has asked, and did not wait for, is not its own. */
export function forgetAsked({ belongings }: Cell): void {
  if (belongings !== null) belongings.asked = null;
}

/** A call begins to wait: for all that it has asked. */
export function adoptAsked({ belongings }: Cell, call: Context): void {
  const asked = belongings?.asked ?? null;
  if (belongings === null || asked === null) return;
  belongings.asked = null;
  const waits = waitsOf(call);
  for (const ask of asked.asks) add(waits, ask);
}

/** Notes that a call of an agent waits for another one to end; gives the function that says it has ended. */
export function noteRun(call: Context, inner: Cell): () => void {
  const { cell } = call;
  const { runs } = waitsOf(call);
  runs.add(inner);
  if (cell.waiting === call) breakCircle({ from: cell, to: inner, ask: null });
  return () => void runs.delete(inner);
}

function waitsOf({ aside }: Context): Waits {
  aside.waits ??= new Waits();
  return aside.waits;
}

/**
 * An agent begins to wait. Whatever it waits for that waits for it in turn, directly or by way of others, can never come: in
 * each such circle one request is rejected.
 */
export function breakCircles(cell: Cell, waits: Waits): void {
  for (const wait of waitsIn(cell, waits)) breakCircle(wait);
}

/**
 * Rejects a request of a circle, once the platform has had a turn: a call that made a request and is about to return does
 * not wait for it.
 */
function breakCircle(wait: Wait): void {
  if (circleFrom(wait).length === 0) return;
  wait.from.system.host.later(() => {
    const circle = goesOn(wait) ? circleFrom(wait) : [];
    const request = circle.find(({ ask }) => ask !== null);
    request?.ask?.reject(deadlock(request, circle));
  });
}

function goesOn({ from, to, ask }: Wait): boolean {
  const waits = from.waiting?.waits ?? null;
  if (waits === null) return false;
  return ask === null ? waits.runs.has(to) : waits.asks.has(ask);
}

/** A wait, and the one by which the search has come to it. */
interface Way {
  readonly wait: Wait;
  readonly before: Way | null;
}

/**
 * The waits that lead from one back to where it begins, itself the first; none if there is no such way. A request whose
 * responder was taken is none: anybody may answer it.
 */
function circleFrom(first: Wait): readonly Wait[] {
  if (first.ask?.handedOn || (first.to.waiting?.waits ?? null) === null) return [];
  const ways: Way[] = [{ wait: first, before: null }];
  const seen = new Set([first.to]);
  // An array hands out what is added while it is read.
  for (const way of ways) {
    const { to } = way.wait;
    if (to === first.from) return waitsTo(way);
    const waits = to.waiting?.waits ?? null;
    if (waits === null) continue;
    for (const wait of waitsIn(to, waits)) {
      if (wait.ask?.handedOn || seen.has(wait.to)) continue;
      seen.add(wait.to);
      ways.push({ wait, before: way });
    }
  }
  return [];
}

function waitsTo(last: Way): readonly Wait[] {
  const waits: Wait[] = [];
  for (let way: Way | null = last; way !== null; way = way.before) waits.push(way.wait);
  return waits.reverse();
}

function* waitsIn(from: Cell, { asks, runs }: Waits): Iterable<Wait> {
  for (const ask of asks) yield { from, to: ask.cell, ask };
  for (const to of runs) yield { from, to, ask: null };
}

function deadlock({ from, to, ask }: Wait, circle: readonly Wait[]): AgentError {
  const name = ask?.request ?? "";
  const ids = [...circle.map((wait) => wait.from.id), circle[0]?.from.id].join(" → ");
  const why = from === to ? "itself" : `${to.id}, which waits for it in turn`;
  const message =
    `${from.id} asks ${why}: ${ids}; nobody could answer ${name} (${from.state.at}). ` +
    `To go on meanwhile, ask by ctx.ask("${name}", …), and declare where the response leads: replies: { ${name}: stay }`;
  return new AgentError("deadlock", message, { agent: from.id, from: from.state.name, at: from.state.at });
}
