const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Does work that no Ctrl-C may break off in the middle: where somebody listens to a signal, the system does not end
 * the program, and listeners are called between two steps of it. A program that was to end then does.
 */
export function unbroken<T>(work: () => T): T {
  const unheard = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  const end = (signal: NodeJS.Signals) => process.exit(signal === "SIGINT" ? 130 : 143);
  for (const signal of unheard) process.once(signal, end);
  try {
    return work();
  } finally {
    // Not before what has arrived meanwhile has been told: the system is asked for it once in each turn.
    const letGo = () => {
      for (const signal of unheard) process.off(signal, end);
    };
    setImmediate(() => setImmediate(letGo));
  }
}
