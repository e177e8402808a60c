import { createHash } from "node:crypto";
import type { Digest, Page } from "../../generated/monitor.js";

/** What is to be known of a page, and whether it changed since it was digested last. */
export function digestOf({ url, body }: Page, last: Digest | undefined): Digest {
  const hash = createHash("sha256").update(body).digest("hex");
  const title = /<title>([^<]*)/.exec(body)?.[1]?.trim() ?? "";
  const words = body.replaceAll(/<[^>]*>/g, " ").match(/\S+/g)?.length ?? 0;
  const { polls = 0, changes = 0 } = last ?? {};
  const changed = last !== undefined && last.hash !== hash;
  return { url, title, words, hash, polls: polls + 1, changes: changed ? changes + 1 : changes };
}
