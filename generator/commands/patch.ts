import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import pc from "picocolors";

/** How many lines may differ before a file is shown as rewritten: comparing costs the more, the more differ. */
const MOST_EDITS = 4000;

/** The difference between two texts of a file, in the form that `patch` and `git apply` take. */
export function patch(
  path: string,
  before: string | undefined,
  after: string | undefined,
  color: boolean,
): string {
  const old = before === undefined ? "/dev/null" : path;
  const now = after === undefined ? "/dev/null" : path;
  const options = { context: 3, maxEditLength: MOST_EDITS, headerOptions: FILE_HEADERS_ONLY };
  const made = createTwoFilesPatch(old, now, before ?? "", after ?? "", "", "", options);
  return paint(made ?? `--- ${old}\n+++ ${now}\n${rewritten(before ?? "", after ?? "")}`, color);
}

function rewritten(before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const minus = old.map((line) => `-${line}`).join("");
  const plus = now.map((line) => `+${line}`).join("");
  return `@@ -1,${old.length} +1,${now.length} @@\n${minus}${plus}`;
}

/** Every line with its end; a last line without one says so, as patches do. */
function linesOf(text: string): readonly string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line) => (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`));
}

function paint(text: string, color: boolean): string {
  if (!color) return text;
  const { bold, cyan, green, red } = pc.createColors(true);
  const painted = (line: string) => {
    if (/^(---|\+\+\+) /.test(line)) return bold(line);
    if (line.startsWith("@@")) return cyan(line);
    return line.startsWith("+") ? green(line) : line.startsWith("-") ? red(line) : line;
  };
  return text.split("\n").map(painted).join("\n");
}
