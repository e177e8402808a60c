import { type Parts, uncopied } from "../copying.js";

/** What the failure of a thread means, in place of the words of the platform. `sent`: what it was given. */
export function explained(
  error: Error & { readonly code?: unknown },
  sent: Parts,
  heapMb: number | undefined,
): Error {
  if (error.name === "DataCloneError" || error instanceof RangeError) return uncopied(sent) ?? error;
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return new Error(outOfMemory(heapMb), { cause: error });
  const exited = /^worker exited with code: (\d+)$/.exec(error.message);
  if (exited !== null)
    return new Error(`it exited with code ${exited[1]}, which a body must not do`, { cause: error });
  return error;
}

function outOfMemory(heapMb: number | undefined): string {
  const limit = heapMb === undefined ? "" : ` of ${heapMb} MB`;
  return `it ran out of memory: its heap is full${limit}; nodeHost({ threads: { heapMb } }) says how much it may hold`;
}
