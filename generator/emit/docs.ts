import { lineWidth } from "../text/lineWidth.js";
import { clean } from "./text.js";

/**
 * The lines of a doc comment: `head` says what it is and where it comes from, `description` is the text of the
 * spec. Nothing in either can end the comment or become a tag that tools act on.
 */
export function docLines(head: string, description: string | undefined, indent: number): readonly string[] {
  const paragraphs = description === undefined ? [] : paragraphsOf(description);
  const one = [clean(head), ...paragraphs].filter((text) => text !== "").join(" ");
  if (one === "") return [];
  if (paragraphs.length <= 1 && indent + one.length + "/**  */".length <= lineWidth) return [`/** ${one} */`];
  const blocks = [clean(head), ...paragraphs]
    .filter((text) => text !== "")
    .map((text) => wrap(text, lineWidth - indent - " * ".length));
  const lines = blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"];
}

/** Paragraphs are set off by empty lines; other line ends are spaces. */
function paragraphsOf(description: string): readonly string[] {
  return description
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map(clean)
    .filter((text) => text !== "");
}

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || longer.length <= room) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
