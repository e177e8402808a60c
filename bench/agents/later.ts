/** Is settled a little later, when all that is ready has run: whoever awaits it really waits. */
export function later(): Promise<void> {
  return new Promise((resolve) => queueMicrotask(resolve));
}
