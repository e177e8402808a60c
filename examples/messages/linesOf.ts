import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Line } from "../../generated/lines.js";

/** The lines of a file, read as far as somebody asks for them, until the signal fires. */
export async function* linesOf(path: string, signal: AbortSignal): AsyncGenerator<Line> {
  const input = createReadStream(path, { encoding: "utf8", signal });
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield { text };
}
