import { createHash } from "node:crypto";
import { threaded } from "crb-gen";
import type { ExchangeBase as Base } from "../../generated/server.js";

/** Counts and hashes a text, on a thread: however long it is, other requests go on. */
export default threaded<Base.Body<"digesting">>(import.meta.url, (state, ctx) => {
  const hash = createHash("sha256").update(state.text).digest("hex");
  const text = new TextDecoder().decode(state.text);
  const lines = text.match(/\n|[^\n]$/g)?.length ?? 0;
  const words = text.match(/\S+/g)?.length ?? 0;
  const digest = { id: hash.slice(0, 12), bytes: state.text.length, lines, words, hash };
  return ctx.next("Keeping", { digest });
});
