import { isPromise } from "../call.js";
import { toError } from "../contract/error.js";
import type { Host } from "../contract/host.js";

/** Runs code of others whose result nobody waits for: what it throws, or rejects with, is reported and troubles nobody else. */
export function attempt(host: Pick<Host, "report">, body: () => unknown): void {
  const report = (thrown: unknown) => host.report(toError(thrown));
  try {
    const result = body();
    if (isPromise(result)) Promise.resolve(result).catch(report);
  } catch (thrown) {
    report(thrown);
  }
}
