import { isPromise } from "../call.js";
import type { Host } from "../contract/host.js";
import { close, iterate, type Results } from "../tools/iterate.js";
import { quiet } from "../tools/quiet.js";

/** How many values are thrown away, and for how long, in ms, of what goes on though its signal has fired. */
const MOST = 100_000;
const LONGEST = 1000;

/** What a split awaits when it is ended. */
interface Awaited {
  /** What it iterates over; null when that is what is awaited. */
  readonly results: Results | null;
  readonly pending: PromiseLike<unknown>;
  /** Whether its code holds its signal, which has fired. */
  readonly hasSignal: boolean;
}

/** Closes what a split iterates over while it awaits something of it. */
export function closeAwaited(host: Host, { results, pending, hasSignal }: Awaited): void {
  if (results === null) void closeLate(host, pending, hasSignal);
  else if (hasSignal) void closeBySignal(host, results, pending);
  else close(host, results);
}

/**
 * Closes what iterates and holds a signal that has fired. What comes of a signal may come late, as the error of a stream, and
 * one that nobody listens for ends the process. Who is asked for a value listens: so it is asked on until it ends or throws.
 */
async function closeBySignal(host: Host, results: Results, pending: PromiseLike<unknown>): Promise<void> {
  const since = host.now();
  try {
    await pending;
    for (let count = 0; count < MOST && host.now() - since < LONGEST; count++) {
      const next: unknown = await results.next();
      if (Object(next).done === true) return;
    }
  } catch {
    // It has heard.
  }
  close(host, results);
}

/** Closes what a promise brings to iterate, which comes too late. */
async function closeLate(host: Host, pending: PromiseLike<unknown>, hasSignal: boolean): Promise<void> {
  try {
    const many = await pending;
    if (Array.isArray(many)) return quietAll(many);
    const results = iterate(many);
    if (results === null) return;
    if (hasSignal) await closeBySignal(host, results, pending);
    else close(host, results);
  } catch {
    // Nothing has come, or nothing that can be iterated.
  }
}

/** Asks what iterates for a value, whose error is nobody's: whoever is asked listens. */
export function askOnce(results: () => Results | null): Promise<unknown> {
  return quiet(new Promise((resolve) => resolve(results()?.next())));
}

/** Of a list of promises one may reject before it is looked at. */
export function quietAll(list: readonly unknown[]): void {
  for (const one of list) if (isPromise(one)) quiet(Promise.resolve(one));
}
