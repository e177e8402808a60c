const callbacks = new Set<() => void>();

function callAll(): void {
  for (const callback of callbacks) callback();
}

/**
 * Calls back when the process exits; gives the function that takes that back. There is one listener for all, and none when nobody waits:
 * Node warns of a leak when there are many.
 */
export function atExit(callback: () => void): () => void {
  if (callbacks.size === 0) process.on("exit", callAll);
  callbacks.add(callback);
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) process.off("exit", callAll);
  };
}
