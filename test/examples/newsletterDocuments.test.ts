import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderAt, languageOf, placesIn } from "../../examples/newsletter/places.js";
import { documentAt, linkOf, textOf } from "../../examples/newsletter/reading.js";
import { put } from "./newsletterFolder.js";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "newsletter-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function found(most = 100, depth = 10): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of placesIn(root, { most, depth })) paths.push(path);
  return paths;
}

const read = (path: string) => documentAt({ file: join(root, path), path });

test("documents are found by their names, in the order of their paths, hidden folders left alone", async () => {
  for (const path of ["b/README.md", "a/readme.markdown", "a/node_modules/c/Readme.md", "README.de.md"])
    put(root, path, "x");
  for (const path of ["a/README", "a/README.txt", "a/notes.md", ".git/README.md", "a/READMEs.md"])
    put(root, path, "x");
  put(root, "node_modules/.pnpm/d/README.md", "x");
  expect(await found()).toEqual([
    "README.de.md",
    "a/node_modules/c/Readme.md",
    "a/readme.markdown",
    "b/README.md",
    "node_modules/.pnpm/d/README.md",
  ]);
});

test("links are not followed: no circle is walked, nothing is found twice", async () => {
  put(root, "a/README.md", "x");
  symlinkSync("..", join(root, "a/up"));
  symlinkSync("a", join(root, "same"));
  symlinkSync("/", join(root, "everything"));
  symlinkSync("a/README.md", join(root, "README.md"));
  expect(await found()).toEqual(["a/README.md"]);
});

test("no more documents than asked for are found, and none too deep", async () => {
  for (const path of ["README.md", "a/README.md", "a/b/README.md", "a/b/c/README.md"]) put(root, path, "x");
  expect(await found(2)).toEqual(["README.md", "a/README.md"]);
  expect(await found(100, 1)).toEqual(["README.md", "a/README.md"]);
});

test("a folder is where it really is; one that is missing, or a file, is an error with words", async () => {
  mkdirSync(join(root, "real"));
  symlinkSync("real", join(root, "link"));
  put(root, "file", "x");
  expect(await folderAt(join(root, "link"))).toBe(join(root, "real"));
  await expect(folderAt(join(root, "none"))).rejects.toThrow(`there is no folder ${join(root, "none")}`);
  await expect(folderAt(join(root, "file"))).rejects.toThrow("is a file, not a folder");
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that may not be looked into is a document that cannot be read",
  async () => {
    mkdirSync(join(root, "closed"));
    chmodSync(join(root, "closed"), 0);
    expect(await found()).toEqual(["closed"]);
  },
);

test("a folder in the place of a document says that it cannot be looked into", async () => {
  mkdirSync(join(root, "closed"));
  await expect(read("closed")).rejects.toThrow("not to be looked into");
});

test.each([
  ["README.md", ""],
  ["a/README.zh-CN.md", "zh-cn"],
  ["readme_fr.md", "fr"],
  ["README.kr.markdown", "kr"],
])("the language of %s is told by its name", (path, language) => {
  expect(languageOf(path)).toBe(language);
});

test("a document belongs to the nearest package above it, within the folder that is read", async () => {
  put(root, "package.json", JSON.stringify({ name: "whole" }));
  put(
    root,
    "p/package.json",
    JSON.stringify({ name: "part", version: "1.2.3", description: "A part.", keywords: ["a", 1] }),
  );
  put(root, "p/docs/README.md", "text");
  put(root, "q/package.json", "{ broken");
  put(root, "q/README.md", "text");
  expect(await read("p/docs/README.md")).toMatchObject({
    name: "part",
    version: "1.2.3",
    about: "A part.",
    keywords: ["a"],
  });
  expect(await read("q/README.md")).toMatchObject({ name: "whole" });
  const inside = await documentAt({ file: join(root, "q/README.md"), path: "README.md" });
  expect(inside.name).toBe("q");
});

test("the digest of a document changes with its text, its package and its place, and with nothing else", async () => {
  put(root, "p/package.json", JSON.stringify({ name: "part" }));
  put(root, "p/README.md", "text");
  const { digest } = await read("p/README.md");
  expect((await read("p/README.md")).digest).toBe(digest);
  put(root, "p/README.md", "texts");
  const changed = await read("p/README.md");
  put(root, "p/package.json", JSON.stringify({ name: "party" }));
  const renamed = await read("p/README.md");
  expect(new Set([digest, changed.digest, renamed.digest]).size).toBe(3);
});

test.each([
  ["binary", Uint8Array.of(1, 0, 2), "binary, not text"],
  ["Latin-1", Uint8Array.of(0x47, 0x72, 0xfc, 0xdf), "not in UTF-8"],
  ["nothing", new Uint8Array(), "empty"],
  ["blanks", Buffer.from(" \n\t\u00a0"), "empty"],
])("%s is no text", (_what, bytes, words) => {
  expect(() => textOf(bytes)).toThrow(words);
});

test("text comes without the mark of its byte order; a document that is gone or too long says so", async () => {
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("a");
  put(root, "README.md", "x".repeat(512 * 1024 + 1));
  await expect(read("README.md")).rejects.toThrow("longer than 512 kB");
  await expect(read("gone.md")).rejects.toThrow("gone");
});

test.each([
  ["git+https://github.com/a/b.git", "https://github.com/a/b"],
  ["github:a/b", "https://github.com/a/b"],
  ["a/b", "https://github.com/a/b"],
  ["http://example.org/x?y=1", "http://example.org/x?y=1"],
  ["javascript:alert(1)", ""],
  ["data:text/html,x", ""],
  ["file:///etc/passwd", ""],
  ["not an address", ""],
])("of the address %s only the web is kept", (address, link) => {
  expect(linkOf(address)).toBe(link);
});
