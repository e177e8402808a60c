/** Who follows each signal. */
const followers = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `stop` when a signal of the user's fires: at once, if it has. Gives the function that lets go of it. However
 * many follow a signal, it has one listener, since platforms take many for a leak.
 */
export function follow(signal: AbortSignal, stop: () => void): () => void {
  if (signal.aborted) {
    stop();
    return () => {};
  }
  const all = followersOf(signal);
  all.add(stop);
  return () => {
    all.delete(stop);
    if (all.size > 0 || followers.get(signal) !== all) return;
    followers.delete(signal);
    signal.removeEventListener("abort", fire);
  };
}

function followersOf(signal: AbortSignal): Set<() => void> {
  let all = followers.get(signal);
  if (all === undefined) {
    all = new Set();
    followers.set(signal, all);
    signal.addEventListener("abort", fire);
  }
  return all;
}

function fire({ target }: Event): void {
  if (!(target instanceof AbortSignal)) return;
  const all = followers.get(target) ?? [];
  followers.delete(target);
  target.removeEventListener("abort", fire);
  for (const stop of all) stop();
}
