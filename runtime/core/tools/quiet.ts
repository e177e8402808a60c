/** A promise that somebody may look at later, or never: one that rejects meanwhile is no unhandled rejection. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
