import { toError } from "../../core/contract/error.js";

export interface Rejections {
  readonly all: readonly Error[];
  stop(): void;
}

const EVENT = "unhandledRejection";

/**
 * Hears of promises that reject while nobody has caught them, in the place of whoever hears of them otherwise: a test
 * runner would fail the test without a word of which fault it was. Elsewhere than in Node there is nothing to hear.
 */
export function listenForRejections(): Rejections {
  const all: Error[] = [];
  const process = globalThis.process;
  if (process?.on === undefined) return { all, stop: () => {} };
  const others = process.listeners(EVENT);
  const hear = (reason: unknown) => void all.push(toError(reason));
  process.removeAllListeners(EVENT);
  process.on(EVENT, hear);
  const stop = () => {
    process.off(EVENT, hear);
    for (const other of others) process.on(EVENT, other);
  };
  return { all, stop };
}
