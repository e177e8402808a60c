import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { measure } from "../../examples/dependency-census/measure.js";
import { csvOf, occurrences } from "../../examples/dependency-census/report.js";
import { sizeOf, summary } from "../../examples/dependency-census/tables.js";
import { writeWhole } from "../../examples/writeWhole.js";
import type { Package } from "../../generated/census.js";

const folder = mkdtempSync(join(tmpdir(), "census-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain: Package = {
  path: "node_modules/a",
  name: "a",
  version: "1.0.0",
  licence: "MIT",
  files: 2,
  bytes: 300,
  digest: "d",
  problem: "",
};
const some = [
  plain,
  { ...plain, path: "b/a", version: "2.0.0" },
  { ...plain, path: "c/a" },
  { ...plain, name: "b" },
];

test("copies and versions are counted by name", () => {
  expect(occurrences(some).get("a")).toEqual({ copies: 3, versions: ["1.0.0", "2.0.0"] });
  expect(occurrences(some).get("b")).toEqual({ copies: 1, versions: ["1.0.0"] });
});

test("a row says all of a package", () => {
  const [head, row, end] = csvOf([plain]).split("\r\n");
  expect(head).toBe("name,version,licence,files,bytes,digest,path,copies,versions,problem");
  expect(row).toBe("a,1.0.0,MIT,2,300,d,node_modules/a,1,1,");
  expect(end).toBe("");
});

test("whatever a package is called, a reader of RFC 4180 reads it back", () => {
  const nasty = fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", " ", "é") });
  fc.assert(
    fc.property(fc.array(fc.record({ name: nasty, licence: nasty, problem: nasty })), (parts) => {
      const rows = parse(csvOf(parts.map((part) => ({ ...plain, ...part })))).slice(1);
      expect(rows.map((row) => [row[0], row[2], row[9]])).toEqual(
        parts.map(({ name, licence, problem }) => [name, licence, problem]),
      );
    }),
  );
});

/** A reader by the grammar of RFC 4180. */
function parse(csv: string): string[][] {
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of csv.matchAll(fields)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [12_345_678, "12.3 MB"],
  [5e12, "5000.0 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeOf(bytes)).toBe(text);
});

test("the summary shows duplicates and what is broken, and no table without rows", () => {
  const text = summary([...some, { ...plain, name: "z", licence: "", problem: "no package.json" }]);
  expect(text).toContain("1.0.0, 2.0.0");
  expect(text).toContain("(none)");
  expect(text).toContain("no package.json");
  expect(summary([plain])).not.toContain("Broken packages");
});

test("a file is written as a whole, in place of an older one", async () => {
  const file = join(folder, "new", "report.csv");
  await writeWhole(file, "one", new AbortController().signal);
  await writeWhole(file, "two", new AbortController().signal);
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(readdirSync(join(folder, "new"))).toEqual(["report.csv"]);
});

test("writing that is cancelled leaves what was there, and nothing else", async () => {
  const file = join(folder, "old.csv");
  writeFileSync(file, "old");
  const controller = new AbortController();
  const writing = writeWhole(file, "x".repeat(50_000_000), controller.signal);
  controller.abort();
  await expect(writing).rejects.toThrow();
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
});

test("a file that cannot be put in its place leaves no part of it", async () => {
  mkdirSync(join(folder, "taken", "by"), { recursive: true });
  await expect(writeWhole(join(folder, "taken"), "x", new AbortController().signal)).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
});

test("the digest depends on names and contents, not on where they lie", () => {
  const lay = (name: string, files: Record<string, string>) => {
    const path = mkdtempSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    return measure(path, Object.keys(files), () => false);
  };
  const one = lay("one", { a: "x", b: "y".repeat(600_000) });
  expect(one.bytes).toBe(600_001);
  expect(lay("two", { a: "x", b: "y".repeat(600_000) })).toEqual(one);
  expect(lay("three", { a: "x", c: "y".repeat(600_000) }).digest).not.toBe(one.digest);
  expect(lay("four", { a: "y", b: "y".repeat(600_000) }).digest).not.toBe(one.digest);
});

test("measuring stops when it is cancelled, and fails on a file that is gone", () => {
  writeFileSync(join(folder, "here"), "x");
  expect(() => measure(folder, ["here"], () => true)).toThrow("cancelled");
  expect(existsSync(join(folder, "gone"))).toBe(false);
  expect(() => measure(folder, ["gone"], () => false)).toThrow("ENOENT");
});
