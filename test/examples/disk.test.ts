import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  contentsOf,
  manifestOf,
  nameOf,
  packagesIn,
  projectAt,
} from "../../examples/dependency-census/disk.js";

const root = realpathSync(mkdtempSync(join(tmpdir(), "census-disk-")));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text = "{}"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function link(path: string, to: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(to, join(root, path));
}

const found = async (path: string) =>
  (await packagesIn(join(root, path))).map((one) => relative(root, one)).sort();

const contents = async (path: string) => {
  const { files, inner } = await contentsOf(join(root, path), new AbortController().signal);
  return { files, inner: inner.map((one) => relative(root, one)).sort() };
};

const manifest = (text: string) => {
  put("p/package.json", text);
  return manifestOf(join(root, "p"));
};

test("packages are found plain and scoped; hidden folders and files are none", async () => {
  put("node_modules/a/package.json");
  put("node_modules/@s/b/package.json");
  put("node_modules/.bin/tool");
  put("node_modules/.package-lock.json");
  put("node_modules/README.md");
  expect(await found("node_modules")).toEqual(["node_modules/@s/b", "node_modules/a"]);
});

test("links lead to where they point; a broken one and a loop are found as they are", async () => {
  put("packages/own/package.json");
  link("node_modules/own", "../packages/own");
  link("node_modules/broken", "nowhere");
  link("node_modules/round", "about");
  link("node_modules/about", "round");
  const links = ["node_modules/about", "node_modules/broken", "node_modules/round", "packages/own"];
  expect(await found("node_modules")).toEqual(links);
});

test("a pnpm store is searched, and a package in it leads to its neighbours", async () => {
  put("node_modules/.pnpm/a@1.0.0/node_modules/a/package.json");
  put("node_modules/.pnpm/@s+b@2.0.0/node_modules/@s/b/index.js");
  put("node_modules/.pnpm/lock.yaml", "");
  link("node_modules/.pnpm/a@1.0.0/node_modules/@s/b", "../../../@s+b@2.0.0/node_modules/@s/b");
  link("node_modules/.pnpm/node_modules/a", "../a@1.0.0/node_modules/a");
  link("node_modules/a", ".pnpm/a@1.0.0/node_modules/a");
  const a = "node_modules/.pnpm/a@1.0.0/node_modules/a";
  const b = "node_modules/.pnpm/@s+b@2.0.0/node_modules/@s/b";
  expect(new Set(await found("node_modules"))).toEqual(new Set([a, b]));
  expect((await contents(a)).inner).toEqual([b, a].sort());
  expect((await contents(b)).inner).toEqual([b]);
});

test("contents are files in order, and the packages inside", async () => {
  put("node_modules/a/z.js");
  put("node_modules/a/lib/x.js");
  put("node_modules/a/.git/HEAD");
  put("node_modules/a/node_modules/b/package.json");
  put("node_modules/a/test/node_modules/c/package.json");
  link("node_modules/a/loop", ".");
  expect(await contents("node_modules/a")).toEqual({
    files: ["lib/x.js", "z.js"],
    inner: ["node_modules/a/node_modules/b", "node_modules/a/test/node_modules/c"],
  });
});

test("a walk that was cancelled stops", async () => {
  put("a/x.js");
  await expect(contentsOf(join(root, "a"), AbortSignal.abort())).rejects.toThrow();
});

test.each([
  ['{ "name": "x", "version": "1.2.3", "license": "MIT" }', "x", "1.2.3", "MIT", ""],
  ['{ "name": "x", "license": { "type": "ISC" } }', "x", "", "ISC", ""],
  [
    '{ "name": "x", "licenses": [{ "type": "MIT" }, { "type": "Apache-2.0" }] }',
    "x",
    "",
    "MIT OR Apache-2.0",
    "",
  ],
  ['{ "name": 7, "version": [] }', "p", "", "", "package.json names no package"],
  ["null", "p", "", "", "package.json names no package"],
  ["{ broken", "p", "", "", "package.json is not JSON"],
  ["", "p", "", "", "package.json is not JSON"],
])("the manifest %s", async (text, name, version, licence, problem) => {
  expect(await manifest(text)).toEqual({ name, version, licence, problem });
});

test("a package without a manifest is named by its place", async () => {
  put("node_modules/@s/b/index.js");
  const problem = "no package.json";
  expect(await manifestOf(join(root, "node_modules/@s/b"))).toEqual({
    name: "@s/b",
    version: "",
    licence: "",
    problem,
  });
  expect(nameOf("C:\\x\\node_modules\\c")).toBe("c");
});

test("a project is named by its folder or its node_modules; what is missing is said", async () => {
  put("node_modules/a/package.json");
  put("bare/file");
  expect(await projectAt(root)).toBe(root);
  expect(await projectAt(join(root, "node_modules"))).toBe(root);
  await expect(projectAt(join(root, "gone"))).rejects.toThrow("there is no folder");
  await expect(projectAt(join(root, "bare"))).rejects.toThrow("has no node_modules");
});
