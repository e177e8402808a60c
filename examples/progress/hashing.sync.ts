import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { threaded } from "crb-gen";
import type { DownloadBase as Base } from "../../generated/download.js";

/** Bytes between two reports. */
const PIECE = 1 << 20;

export default threaded<Base.Body<"hashing">>(import.meta.url, ({ bytes: total }, ctx) => {
  const hash = createHash("sha256");
  const file = openSync(ctx.agent.file, "r");
  const piece = Buffer.alloc(PIECE);
  let bytes = 0;
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      if (ctx.cancelled()) throw new Error("stopped in the middle");
      hash.update(piece.subarray(0, read));
      bytes += read;
      ctx.progress({ doing: "hashing", bytes, total });
    }
  } finally {
    closeSync(file);
  }
  return ctx.next("done", { bytes, sha256: hash.digest("hex") });
});
