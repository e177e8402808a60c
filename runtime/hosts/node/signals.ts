import { defaultSystem, type System } from "../../core/system.js";

export interface SignalOptions {
  /** How long agents may take to end once they are asked, in ms. Default: as with `address.interrupt`. */
  readonly deadline?: number;
}

/** Their numbers: a shell reports 128 more as the exit code of what they ended. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;
type Signal = keyof typeof SIGNALS;
const NAMES = Object.keys(SIGNALS) as Signal[];

/**
 * Lets Ctrl-C (SIGINT) and SIGTERM end the agents of a system: the first asks all of them, the second ends them at
 * once. Then the signals are the platform's again, so that a third one ends the process. The process exits by
 * itself when nothing of it is left, with the code 130 or 143, unless the program sets `process.exitCode`. Gives the
 * function that stops listening.
 */
export function interruptOnSignals(
  system: System = defaultSystem(),
  options: SignalOptions = {},
): () => void {
  let asked = false;
  const hear = (signal: Signal): void => {
    if (asked || system.size === 0) stop();
    if (system.size === 0) return leave(signal);
    process.exitCode ??= 128 + SIGNALS[signal];
    void system.interrupt(asked ? { deadline: 0 } : options).then(stop);
    asked = true;
  };
  const stop = (): void => {
    for (const name of NAMES) process.off(name, hear);
  };
  for (const name of NAMES) process.on(name, hear);
  return stop;
}

/** Where there is nobody to ask, a signal does what it does in any program, unless others listen to it. */
function leave(signal: Signal): void {
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
