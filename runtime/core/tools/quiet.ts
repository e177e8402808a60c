/** A promise that somebody may look at later, or never: one that rejects meanwhile is no unhandled rejection. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** A promise that rejects, for somebody whom it may not concern: one who does not await it hears nothing. */
export function refused(error: Error): Promise<never> {
  return quiet(Promise.reject(error));
}
