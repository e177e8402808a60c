import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8");

/** The code blocks of a page whose first line names the file that they are taken from. */
function blocksOf(page: string) {
  const blocks = read(page).matchAll(/```(?:yaml|ts)\n(?:#|\/\/) (\S+)\n([\s\S]*?)```/g);
  return [...blocks].map(([, file = "", text = ""]) => ({ page, file, text }));
}

const samples = blocksOf("docs/from-crb.md");
const blocks = [...samples, ...blocksOf("docs/supervision.md"), ...blocksOf("docs/testing.md")];

test("docs/from-crb.md shows every sample, as specs and as code", () => {
  expect(samples.filter(({ file }) => file.endsWith(".yaml")).length).toBeGreaterThan(10);
  expect(samples.filter(({ file }) => file.endsWith(".ts")).length).toBeGreaterThan(10);
});

const holes = read("docs/from-crb.md").matchAll(/^\| .* \| \[([^\]]+)\]\(\.\.\/(test\/[^)]+)\) \|$/gm);
const held = [...holes].map(([, title = "", file = ""]) => ({ title, file }));

test("docs/from-crb.md names a test for all that CRB leaves open", () => {
  const [, chapter = ""] = read("docs/from-crb.md").split("\n## What CRB leaves open\n");
  const [, rows = ""] = /^\|---.*\n((?:\|.*\n)+)/m.exec(chapter) ?? [];
  expect(held.length).toBe(rows.trimEnd().split("\n").length);
});

test.each(held)("$file holds: $title", ({ title, file }) => {
  expect(read(file)).toContain(file.endsWith(".ts") ? `${title}"` : `[${title}]`);
});

test.each(blocks.filter(({ file }) => file.endsWith(".ts")))(
  "the code that $page shows of $file is the code",
  (block) => {
    expect(read(block.file)).toContain(block.text);
  },
);

test.each(blocks.filter(({ file }) => file.endsWith(".yaml")))(
  "the part that $page shows of $file is in it",
  (block) => {
    const spec = parse(read(block.file));
    for (const [section, entries] of Object.entries<object>(parse(block.text))) {
      expect(spec[section]).toMatchObject(entries);
      for (const [name, entry] of Object.entries(entries)) expect(spec[section][name]).toEqual(entry);
    }
  },
);
