import { threaded } from "crb-gen";
import type { IndexerBase as Base } from "../../generated/indexer.js";

/** How often each word stands in a text. */
export default threaded<Base.Body<"counting">>(import.meta.url, ({ path, text }, ctx) => {
  // Words such as "constructor" are to be counted as well.
  const counts: Record<string, number> = Object.create(null);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts[word] = (counts[word] ?? 0) + 1;
  return ctx.next("Merging", { path, counts });
});
