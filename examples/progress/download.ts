import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { DownloadBase as Base } from "../../generated/download.js";
import hashing from "./hashing.sync.js";

/** CRB: "Download with progress". */
export class Download extends Base {
  protected override readonly hashing = hashing;

  protected override async fetching(_state: Base.State<"Fetching">, ctx: Base.Ctx<"fetching">) {
    const response = await fetch(this.data.url, { signal: ctx.signal });
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
    const length = response.headers.get("content-length");
    const total = length === null ? null : Number(length);
    let bytes = 0;
    const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        ctx.progress({ doing: "fetching", bytes, total });
        yield chunk;
      }
    };
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, counted, createWriteStream(this.data.file), { signal: ctx.signal });
    return ctx.next("Hashing", { bytes });
  }
}
