import { createHash } from "node:crypto";
import { threaded } from "crb-gen";
import type { FolderDigestBase as Base, Digest } from "../generated/digest.js";

/** Digests one file. This runs on a thread, on copies: what it adds to `ctx.agent` comes home when it returns. */
export default threaded<Base.Body<"digesting">>(import.meta.url, ({ file, text }, ctx) => {
  ctx.agent.digests.push(digestOf(file, text));
  return ctx.next("Reading");
});

function digestOf(file: string, text: string): Digest {
  const lines = text.split("\n").length - 1;
  const words = text.match(/\S+/g)?.length ?? 0;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { file, lines, words, sha256 };
}
