/** The two ends of an HTTP request: its body comes in, its answer goes out. */
import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { Refused } from "./problems.js";

/** How long a text may be, in bytes. */
const LONGEST = 1 << 20;

/**
 * Reads the body, which is UTF-8. Rejects with `Refused` when it is too long (413) or no UTF-8 (400), with the signal's
 * reason when that fires, and when the client breaks off. The connection stays: there is an answer to send.
 */
export async function textOf(
  request: IncomingMessage,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const take = (piece: Buffer) => {
    bytes += piece.length;
    // What is too long is read to its end all the same, or the client would not come to read the answer.
    if (bytes <= LONGEST) pieces.push(piece);
  };
  request.on("data", take);
  try {
    await finished(request, { signal, cleanup: true });
  } finally {
    request.off("data", take);
    request.resume();
  }
  if (bytes > LONGEST) throw new Refused(413, `a text has ${LONGEST} bytes at most, this has ${bytes}`);
  const text = joined(pieces, bytes);
  if (!isUtf8(text)) throw new Refused(400, "the text is not UTF-8");
  return text;
}

/** Into memory of its own: only that can be moved to a thread. Short buffers of Node share theirs. */
function joined(pieces: readonly Buffer[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Sends an answer as JSON; resolves when all of it is on its way. Rejects when it cannot be sent, or the signal fires. */
export async function write(
  response: ServerResponse,
  status: number,
  body: unknown,
  signal: AbortSignal,
): Promise<void> {
  const { req: request } = response;
  // A body that is still coming is not waited for: the connection ends with the answer.
  if (!request.complete) response.setHeader("connection", "close");
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
  await finished(response, { signal, cleanup: true });
}
