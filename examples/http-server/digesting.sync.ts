import { createHash } from "node:crypto";
import { threaded } from "crb-gen";
import type { ExchangeBase as Base } from "../../generated/server.js";

/** Counts and hashes a text, on a thread: however long it is, other requests go on. */
export default threaded<Base.Body<"digesting">>(import.meta.url, ({ text }, ctx) => {
  const hash = createHash("sha256").update(text).digest("hex");
  const lines = text.match(/\n|[^\n]$/g)?.length ?? 0;
  const words = text.match(/\S+/g)?.length ?? 0;
  const digest = { id: hash.slice(0, 12), bytes: Buffer.byteLength(text), lines, words, hash };
  return ctx.next("Keeping", { digest });
});
