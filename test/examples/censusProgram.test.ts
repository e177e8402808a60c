import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./program.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "census-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function pack(path: string, manifest: object): void {
  put(`node_modules/${path}/package.json`, JSON.stringify(manifest));
  put(`node_modules/${path}/index.js`, `export default ${JSON.stringify(path)};\n`);
}

test("a census of duplicates, missing licences, broken packages and loops of links", async () => {
  pack("one", { name: "one", version: "1.0.0", license: "MIT" });
  pack("@scope/two", { name: "@scope/two", version: "1.0.0" });
  pack("three", { name: "three", version: "3.0.0", license: "ISC" });
  pack("three/node_modules/one", { name: "one", version: "2.0.0", license: "MIT" });
  put("node_modules/broken/package.json", "{ not json");
  put("node_modules/bare/readme", "no manifest here");
  put("package.json", JSON.stringify({ name: "root", version: "0.0.0", license: "MIT" }));
  symlinkSync("../../..", join(root, "node_modules/three/node_modules/self"));
  symlinkSync("nowhere", join(root, "node_modules/lost"));

  const csv = join(root, "report.csv");
  const { code, stdout, stderr } = await run("dependency-census", [root, "--csv", csv]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/one +│ +2 │ 1.0.0, 2.0.0/);
  expect(stdout).toMatch(/8 packages, \d+ files, .* files\/s/);
  expect(stdout).not.toContain("\u001b");

  const rows = readFileSync(csv, "utf8")
    .split("\r\n")
    .slice(1, -1)
    .map((row) => row.split(","));
  expect(
    rows.map(([name, version, licence, files, , , path, copies, versions, ...problem]) =>
      [name, version, licence, files, path, copies, versions, problem.join()].join(" "),
    ),
  ).toEqual([
    "root 0.0.0 MIT 1 . 1 1 ",
    "@scope/two 1.0.0  2 node_modules/@scope/two 1 1 ",
    "bare   1 node_modules/bare 1 1 no package.json",
    "broken   1 node_modules/broken 1 1 package.json is not JSON",
    'lost   0 node_modules/lost 1 1 "not there, or a link that leads nowhere"',
    "one 1.0.0 MIT 2 node_modules/one 2 2 ",
    "three 3.0.0 ISC 2 node_modules/three 1 1 ",
    "one 2.0.0 MIT 2 node_modules/three/node_modules/one 2 2 ",
  ]);
});

test("Ctrl-C in the middle writes what is counted, and exits with 130", async () => {
  for (let number = 0; number < 900; number++) pack(`p${number}`, { name: `p${number}`, version: "1.0.0" });
  const csv = join(root, "report.csv");
  let pressed = false;
  const { code, stdout, stderr } = await run("dependency-census", [root, "--csv", csv], (printed, child) => {
    if (!pressed && printed.includes("250 of 900")) pressed = child.kill("SIGINT");
  });
  const counted = Number(/Stopped at (\d+) of 900/.exec(stderr)?.[1]);
  expect(code).toBe(130);
  expect(counted).toBeGreaterThanOrEqual(250);
  expect(counted).toBeLessThan(900);
  expect(readFileSync(csv, "utf8").split("\r\n")).toHaveLength(counted + 2);
  expect(stdout).toContain(`${counted} packages`);
  expect(readdirSync(root).sort()).toEqual(["node_modules", "report.csv"]);
});

test.each([
  ["a folder that is missing", ["missing"], 1, "census: there is no folder"],
  ["a folder without packages", ["empty"], 1, "has no node_modules"],
  ["an unknown option", ["empty", "--cvs", "x"], 2, "Unknown option '--cvs'"],
  ["two folders", ["empty", "empty"], 2, "one folder at a time"],
  ["no inspectors", ["empty", "--parallel", "0"], 2, "--parallel is a number from 1"],
])("%s is an error with words", async (_name, [folder = "", ...rest], code, words) => {
  mkdirSync(join(root, "empty"));
  const outcome = await run("dependency-census", [join(root, folder), ...rest]);
  expect(outcome.stderr).toContain(words);
  expect(outcome.stderr).not.toContain("    at ");
  expect(outcome.stdout).toBe("");
  expect(outcome.code).toBe(code);
  expect(existsSync(join(root, "out"))).toBe(false);
});

test("a place where no file can be written is an error, and leaves none", async () => {
  pack("one", { name: "one", version: "1.0.0" });
  put("file", "in the way");
  const { code, stderr } = await run("dependency-census", [root, "--csv", join(root, "file", "report.csv")]);
  expect(code).toBe(1);
  expect(stderr).toContain("census: ");
  expect(readdirSync(root).sort()).toEqual(["file", "node_modules"]);
});
