/**
 * Calls `stop` once, as soon as one of the signals fires: at once, if one has. Gives the function that stops
 * listening.
 */
export function whenAborted(signals: readonly AbortSignal[], stop: (reason: unknown) => void): () => void {
  const fired = (event: Event) => {
    release();
    stop(reasonOf(event.target));
  };
  const release = () => {
    for (const signal of signals) signal.removeEventListener("abort", fired);
  };
  const first = signals.find((signal) => signal.aborted);
  if (first !== undefined) stop(first.reason);
  else for (const signal of signals) signal.addEventListener("abort", fired);
  return release;
}

function reasonOf(target: EventTarget | null): unknown {
  return target instanceof AbortSignal ? target.reason : undefined;
}
