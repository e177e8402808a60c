/** A client that keeps its connections, and can break off in the middle. */
import { Agent, request } from "node:http";

export interface Question {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: string | Buffer;
  /** The client goes away after so many ms, its body half sent. */
  readonly breakOff?: number;
}

export interface Client {
  /** The status of the answer, or `gone` when the client went away before. Rejects when the server cut the connection. */
  ask(question: Question): Promise<{ readonly status: number | "gone"; readonly text: string }>;
  /** Closes all its connections. */
  close(): void;
}

export function clientOf(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    close: () => agent.destroy(),
    ask: ({ method, path, body = "", breakOff }) =>
      new Promise((resolve, reject) => {
        const headers = body === "" ? {} : { "content-length": Buffer.byteLength(body) };
        const sent = request(`${url}${path}`, { agent, method, headers });
        sent.on("response", (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (piece: string) => {
            text += piece;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
          response.on("error", reject);
        });
        sent.on("error", (error) =>
          breakOff === undefined ? reject(error) : resolve({ status: "gone", text: "" }),
        );
        if (breakOff === undefined) return void sent.end(body);
        sent.flushHeaders();
        if (body !== "") sent.write(body.slice(0, body.length / 2));
        setTimeout(() => sent.destroy(), breakOff);
      }),
  };
}
