import type { Host } from "../contract/host.js";
import { attempt } from "./attempt.js";

/** What gives values one by one, now or later. */
export type Results = Pick<AsyncIterator<unknown> | Iterator<unknown>, "next" | "return">;

/** Begins to iterate; null when that is not possible. Throws what the value's own code throws. */
export function iterate(items: unknown): Results | null {
  const begin = iteratorOf(items);
  return typeof begin === "function" ? Reflect.apply(begin, items, []) : null;
}

/** Whether a value can be iterated. Throws what the value's own code throws. */
export function canIterate(items: unknown): boolean {
  return typeof iteratorOf(items) === "function";
}

function iteratorOf(items: unknown): unknown {
  const { [Symbol.asyncIterator]: later, [Symbol.iterator]: now } = Object(items);
  return later ?? now;
}

/** Lets what iterates clean up, and waits for nothing. What goes wrong is reported, unless it is that it was aborted. */
export function close(host: Host, results: Results): void {
  const report = (error: Error) => {
    if (error.name !== "AbortError") host.report(error);
  };
  attempt({ report }, () => results.return?.());
}
