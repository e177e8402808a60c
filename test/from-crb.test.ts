import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8");

/** The code blocks of the page whose first line names the file that they are taken from. */
const blocks = [...read("docs/from-crb.md").matchAll(/```(?:yaml|ts)\n(?:#|\/\/) (\S+)\n([\s\S]*?)```/g)].map(
  ([, file = "", text = ""]) => ({ file, text }),
);

test("docs/from-crb.md shows every sample, as specs and as code", () => {
  expect(blocks.filter(({ file }) => file.endsWith(".yaml")).length).toBeGreaterThan(10);
  expect(blocks.filter(({ file }) => file.endsWith(".ts")).length).toBeGreaterThan(10);
});

test.each(blocks.filter(({ file }) => file.endsWith(".ts")))(
  "the code it shows of $file is the code",
  (block) => {
    expect(read(block.file)).toContain(block.text);
  },
);

test.each(blocks.filter(({ file }) => file.endsWith(".yaml")))(
  "the part it shows of $file is in it",
  (block) => {
    const spec = parse(read(block.file));
    for (const [section, entries] of Object.entries<object>(parse(block.text))) {
      expect(spec[section]).toMatchObject(entries);
      for (const [name, entry] of Object.entries(entries)) expect(spec[section][name]).toEqual(entry);
    }
  },
);
