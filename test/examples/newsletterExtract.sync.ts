import { threaded } from "crb-gen";
import { articleOf } from "../../examples/newsletter/article.js";
import type { PressBase as Base } from "../../generated/newsletter.js";

/** Extracts, but for documents that end their thread, never end, or fail. */
export default threaded<Base.Body<"extract">>(import.meta.url, (document) => {
  if (document.name === "prompt") process.exit(3);
  if (document.name === "lexer") throw new Error("cannot be borne");
  if (document.name === "native-macos") for (;;);
  return articleOf(document);
});
