import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8");

/** The code blocks of the page, without the first line, which names the file that each is taken from. */
const blocks = [
  ...read("docs/pipelines.md").matchAll(/```(?:yaml|ts)\n(?:(?:#|\/\/) (\S+)\n)?([\s\S]*?)```/g),
].map(([, file = "", text = ""]) => ({ file, text }));

test("docs/pipelines.md shows a spec and its code", () => {
  const files = blocks.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(["specs/import.yaml", "examples/import/import.ts"]));
});

test.each(blocks)("what it shows of $file is in it", ({ file, text }) => {
  expect(read(file)).toContain(text);
});
