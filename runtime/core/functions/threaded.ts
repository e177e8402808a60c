import type { Threaded } from "../contract/thread.js";

/**
 * The body of a `sync` state, and the module whose default export it is:
 * `export default threaded<Base.Body<"digesting">>(import.meta.url, (state, ctx) => …)`. It runs on a thread: it is
 * given copies, and what it changes in them comes home when it returns.
 */
export function threaded<Body extends Threaded<never, never, unknown>>(
  url: string,
  body: Body["body"],
): Body {
  return { url, body } as Body;
}
