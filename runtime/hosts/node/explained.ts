/** What the end of a thread means, in place of the words of the platform. `heapMb`: what its heap may hold. */
export function explained(error: Error & { readonly code?: unknown }, heapMb: number | undefined): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  const limit = heapMb === undefined ? "" : ` of ${heapMb} MB`;
  const message = `it ran out of memory: its heap is full${limit}; nodeHost({ threads: { heapMb } }) says how much it may hold`;
  return new Error(message, { cause: error });
}

export function exited(code: number): Error {
  return new Error(`it exited with code ${code}, which a body must not do`);
}
