import { readFileSync } from "node:fs";

/** A document with what stands between `<!-- begin part -->` and `<!-- end part -->` replaced. Throws if it has no such place. */
export function filled(document: string, part: string, text: string): string {
  const [begin, end] = [`<!-- begin ${part} -->`, `<!-- end ${part} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no "${begin}" with "${end}" after it`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

/** The path of a document that has these places. Throws, before anything is measured for it, if it has not, or is not there. */
export function withPlaces(file: string, parts: readonly string[]): string {
  try {
    const document = readFileSync(file, "utf8");
    for (const part of parts) filled(document, part, "");
    return file;
  } catch (error) {
    throw new Error(`--write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
