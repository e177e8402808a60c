/** An endpoint on the loopback that speaks OpenAI's protocol and follows a script: for tests, and to try the example offline. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { Attempts } from "./attempts.js";
import { type ChatRequest, eventsOf, type Play, refusalBodyOf, type Script } from "./play.js";

export interface LoopbackOptions {
  readonly script: Script;
  /** The pause before each event, in ms. Default 0. */
  readonly pace?: number;
  /** Default: any that is free. */
  readonly port?: number;
}

export interface Loopback {
  /** Up to `/v1`. */
  readonly url: string;
  /** All requests so far. */
  readonly requests: readonly ChatRequest[];
  /** Requests that are neither answered nor given up by their client. */
  readonly open: number;
  close(): Promise<void>;
}

/** Rejects when it cannot listen there. */
export async function loopback({ script, pace = 0, port = 0 }: LoopbackOptions): Promise<Loopback> {
  const requests: ChatRequest[] = [];
  const attempts = new Attempts();
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    response.once("close", () => {
      open -= 1;
    });
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = request.url === "/v1/chat/completions" ? requestOf(await text(request)) : null;
    if (asked === null) return void response.writeHead(404).end("there is only POST /v1/chat/completions");
    requests.push(asked);
    await perform(script(asked, attempts.count(asked)), response, pace);
  }

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get open() {
      return open;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function requestOf(body: string): ChatRequest | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

async function perform(play: Play, response: ServerResponse, pace: number): Promise<void> {
  if (play.play === "refuse") return refuse(play, response);
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.flushHeaders();
  for (const event of eventsOf(play)) {
    if (pace > 0) await pause(pace);
    if (response.closed) return;
    response.write(event);
  }
  if (play.play === "hang") return;
  if (play.play === "break") return void response.write("", () => response.destroy());
  response.end();
}

function refuse({ status, retryAfter }: Play & { play: "refuse" }, response: ServerResponse): void {
  response.writeHead(status, {
    "content-type": "application/json",
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
  });
  response.end(refusalBodyOf(status));
}
