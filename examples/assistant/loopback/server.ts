/** An endpoint on the loopback that speaks OpenAI's protocol and follows a script: for tests, and to try the example offline. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { Attempts } from "./attempts.js";
import { errorOf, eventsOf, type Play, refusalOf, type Script } from "./play.js";
import { type ChatRequest, requestOf } from "./request.js";

const ASKING = "POST /v1/chat/completions";

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
    if (`${request.method} ${request.url}` !== ASKING)
      return complain(response, 404, `there is only ${ASKING}`);
    const asked = requestOf(await text(request));
    if (asked === null) return complain(response, 400, "this is no request for a completion");
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
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  complain(response, status, refusalOf(status));
}

function complain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(errorOf(message));
}
