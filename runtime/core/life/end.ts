import type { Belongings } from "../belongings.js";
import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError, hookError, toError } from "../contract/error.js";
import { dead } from "../messages/enqueue.js";
import type { Message } from "../messages/message.js";
import { endSubscribers } from "../sources/publication.js";
import { stopTimers } from "../sources/timers.js";
import { BETWEEN, ENDED, ENDING } from "../status.js";
import { isFromUnder } from "../supervision/descendants.js";

/**
 * Ends an agent: nothing of it runs, waits or listens any more, its children end, whoever waits for an answer is told, its
 * last hooks run (`failed` if it failed, unless that is what `threw`, then `finalize`), and whoever awaits it hears how it
 * ended. One that its supervisor will start again keeps its mailbox and its subscribers.
 */
export function end(cell: Cell, ended: Ended, threw = false): void {
  if (cell.over) return;
  cell.status = ENDING;
  cell.ended = ended;
  const { keeps } = cell;
  releaseLife(cell);
  if (!keeps) releaseRest(cell);
  else if (cell.hasChildren) refuseDescendants(cell);
  const { supervisor } = cell;
  if (supervisor === null) bidFarewell(cell, threw);
  else supervisor.stop(() => bidFarewell(cell, threw));
}

function bidFarewell(cell: Cell, threw: boolean): void {
  const { ended, agent } = cell;
  if (ended === null || cell.status !== ENDING) return;
  const { failed, finalize } = agent;
  const tells = failed !== undefined && ended.reason === "failed" && !threw;
  if (finalize === undefined && !tells) return finish(cell, ended, threw);
  const { life } = cell;
  void farewell(cell, ended, tells).then((changed) => {
    if (cell.life === life) finish(cell, changed, threw);
  });
}

/** Ends an agent that failed. */
export function fail(cell: Cell, error: AgentError): void {
  end(cell, { reason: "failed", error });
}

/** Ends an agent whose last hooks take too long: they are not waited for any more. */
export function abandon(cell: Cell): void {
  if (cell.status !== ENDING || cell.ended === null) return;
  const message = `${cell.id}: its hooks failed() and finalize() did not return in time and are not waited for`;
  cell.system.host.report(new AgentError("timeout", message, { agent: cell.id, from: cell.state.name }));
  finish(cell, cell.ended);
}

/** Ends what belongs to the life that ends. */
function releaseLife(cell: Cell): void {
  const { belongings } = cell;
  belongings?.endInner();
  cell.cancelLife();
  cell.waiting = cell.back = null;
  stopTimers(cell.timers);
  cell.asked?.gone();
  if (belongings !== null) letGo(belongings);
}

function letGo(belongings: Belongings): void {
  belongings.timeout?.cancel();
  belongings.elsewhere?.terminate();
  belongings.elsewhere = null;
  stopTimers(belongings.timers);
  for (const kept of belongings.asks ?? []) kept.gone();
}

/** Ends what is left for a next life, if there is none. */
function releaseRest(cell: Cell): void {
  const urgent = cell.belongings?.takeUrgent() ?? null;
  if (urgent !== null) dead(cell, urgent, "ended");
  for (const message of cell.mailbox.drain()) dead(cell, message, "ended");
  cell.bound?.close();
  endSubscribers(cell);
}

/** A life of it is over that waits for its children to end: no request from under it waits for the next one. */
function refuseDescendants(cell: Cell): void {
  const refused: Message[] = [];
  cell.mailbox.retain((message) => {
    const isRefused = isFromUnder(cell, message);
    if (isRefused) refused.push(message);
    return !isRefused;
  });
  for (const message of refused) dead(cell, message, "ended");
}

/** Runs the last hooks. One that throws turns a good end into a failure, and is reported after a bad one. */
async function farewell(cell: Cell, ended: Ended, tells: boolean): Promise<Ended> {
  const { agent } = cell;
  let last = ended;
  if (tells && ended.reason === "failed")
    last = await hook(cell, "failed", () => agent["failed"]?.(ended.error), last);
  const told = last;
  return hook(cell, "finalize", () => agent["finalize"]?.(told), last);
}

async function hook(
  cell: Cell,
  name: "failed" | "finalize",
  run: () => unknown,
  ended: Ended,
): Promise<Ended> {
  try {
    await cell.system.apart(run);
    return ended;
  } catch (thrown) {
    const error = hookError(cell, name, toError(thrown));
    if (ended.reason === "done" && cell.status === ENDING) return { reason: "failed", error };
    cell.system.host.report(error);
    return ended;
  }
}

/**
 * A life is over, perhaps not the last one. Hooks that were given up on come here again. `threw`: its hook `failed` has not
 * taken the error.
 */
function finish(cell: Cell, ended: Ended, threw = false): void {
  if (cell.status !== ENDING) return;
  cell.ended = ended;
  cell.belongings?.relax();
  const { member } = cell;
  const isHeard = cell.belongings?.tellLinked(ended) === true;
  const goesOn = cell.status === ENDING && member?.goesOn(ended) === true;
  // Whoever is told may end it the hard way at once.
  if (cell.status !== ENDING) return;
  if (!goesOn) return conclude(cell, ended, isHeard);
  cell.status = BETWEEN;
  member?.rest(ended, isHeard || (!threw && cell.agent["failed"] !== undefined));
}

/** Ends an agent for good. `isHeard`: somebody has heard of its error already. */
export function conclude(cell: Cell, ended: Ended, isHeard = false): void {
  const { member } = cell;
  cell.ended = ended;
  if (member !== null) releaseRest(cell);
  cell.status = ENDED;
  cell.system.dismiss(cell);
  if (cell.observed) cell.tell({ type: "ended", ended });
  if (cell.belongings !== null) cell.belongings.observers = null;
  cell.announce(ended);
  const isWatched = cell.belongings?.tellWatchers(ended) === true;
  const isAwaited = member?.concluded(ended) === true || isWatched || cell.awaited;
  if (ended.reason === "failed" && !isHeard && !isAwaited) cell.system.host.report(ended.error);
}
