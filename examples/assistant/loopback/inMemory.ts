/** The same endpoint without a network, for tests in virtual time: what it says is there at once. */
import { Attempts } from "./attempts.js";
import { errorOf, eventsOf, refusalOf, type Script } from "./play.js";
import type { ChatRequest } from "./request.js";

/** A `fetch` that a script answers. */
export function inMemory(script: Script): typeof fetch {
  const attempts = new Attempts();
  return async (_address, { body, signal } = {}) => {
    const request: ChatRequest = JSON.parse(String(body));
    const play = script(request, attempts.count(request));
    if (play.play === "refuse") {
      const { status, retryAfter } = play;
      const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      return new Response(errorOf(refusalOf(status)), { status, headers });
    }
    return new Response(streamOf(eventsOf(play), play.play, signal ?? null));
  };
}

function streamOf(events: readonly string[], play: string, signal: AbortSignal | null): ReadableStream {
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener("abort", () => controller.error(signal.reason));
      for (const event of events) controller.enqueue(new TextEncoder().encode(event));
      if (play === "break") controller.error(new TypeError("terminated"));
      else if (play !== "hang") controller.close();
    },
  });
}
