import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../../generator/load/load.js";

export const root = join(import.meta.dirname, "../../..");

/** Larger ones take the time of many small ones. */
const LARGEST = 3_000;

/** Texts that people have written: our own specs, those of golden cases, and what the docs show. */
export const corpus: readonly string[] = [
  ...specsIn("specs"),
  ...specsIn("test/golden/diagnostics"),
  ...specsIn("test/golden/generated"),
  ...blocksIn("docs/diagnostics.md"),
].filter(({ length }) => length <= LARGEST);

/** Those without an error. */
export const sound: readonly string[] = corpus.filter(
  (text) => load([{ file: "a.yaml", text }])[0].length > 0,
);

function specsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => readFileSync(join(root, folder, path), "utf8"));
}

function blocksIn(page: string): readonly string[] {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, text]) => text ?? []);
}
