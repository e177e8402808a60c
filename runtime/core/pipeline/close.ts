import type { Host } from "../contract/host.js";
import type { Cancellation } from "../tools/cancellation.js";
import { close, iterate, type Results } from "../tools/iterate.js";

/** How many values are thrown away, and for how long, in ms, of what goes on though its signal has fired. */
const MOST = 100_000;
const LONGEST = 1000;

/**
 * Closes what iterates and holds a signal that has fired. What comes of a signal may come late, as the error of a stream, and
 * one that nobody listens for ends the process. Who is asked for a value listens: so it is asked on until it ends or throws.
 */
export async function closeBySignal(
  host: Host,
  results: Results,
  pending: PromiseLike<unknown>,
): Promise<void> {
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

/** Closes what a promise brings to iterate, which comes too late. A list has nothing to close. */
export async function closeLate(
  host: Host,
  pending: PromiseLike<unknown>,
  { hasSignal }: Cancellation,
): Promise<void> {
  try {
    const many = await pending;
    const results = Array.isArray(many) ? null : iterate(many);
    if (results === null) return;
    if (hasSignal) await closeBySignal(host, results, pending);
    else close(host, results);
  } catch {
    // Nothing has come, or nothing that can be iterated.
  }
}
