import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const PIECES = 40;
const PIECE = Buffer.alloc(256 * 1024, "crab ");

export interface FileServer {
  readonly url: string;
  close(): void;
}

/** A server on this machine that sends a file of 10 MiB, not too fast. Its first try breaks off in the middle. */
export async function serve(): Promise<FileServer> {
  let tries = 0;
  const server = createServer((_, response) => {
    tries += 1;
    void send(response, tries === 1 ? PIECES / 2 : PIECES);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/file`, close: () => void server.close() };
}

async function send(response: ServerResponse, pieces: number): Promise<void> {
  response.writeHead(200, { "content-length": PIECES * PIECE.length });
  for (let piece = 0; piece < pieces && !response.destroyed; piece++) {
    response.write(PIECE);
    await pause(5);
  }
  if (pieces < PIECES) response.destroy();
  else response.end();
}
