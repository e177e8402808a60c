import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./program.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "watcher-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
}

test("the demo reports five batches of a real folder, and ends by itself", async () => {
  const { code, stdout, stderr } = await run("file-watcher", ["--demo"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.match(/changes?/g)).toHaveLength(5);
  expect(stdout).toMatch(/2 changes of 2 events; now 2 files, 4 lines\n {2}\+ README.md {2}3 lines/);
  expect(stdout).toMatch(/10 changes of \d+ events; now 12 files, 59 lines/);
  expect(stdout).toMatch(/1 change of \d+ events; now 12 files, 61 lines\n {2}~ README.md {2}5 lines, \+2/);
  expect(stdout).toContain("  + src/first.js  1 line\n  - src/part-0.js  1 line gone");
  expect(stdout).toMatch(/11 changes of \d+ events; now 1 file, 5 lines/);
});

test("two hundred files written at once are one batch, and what is ignored is none of it", async () => {
  put("node_modules/x/index.js", "1\n");
  put("deep/er/here.txt", "1\n");
  let written = false;
  const { code, stdout } = await run("file-watcher", [root, "--batches", "2"], (printed) => {
    if (written || !printed.includes("now 1 file,")) return;
    written = true;
    put(".git/index", "1\n");
    // They come into being elsewhere, where the watcher cannot look in the middle of it.
    const elsewhere = mkdtempSync(join(tmpdir(), "watched-"));
    for (let number = 0; number < 200; number++) writeFileSync(join(elsewhere, `n${number}`), "1\n2\n");
    renameSync(elsewhere, join(root, "some"));
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/200 changes of \d+ events; now 201 files, 401 lines/);
  expect(stdout).toContain("… and 180 more");
});

test("Ctrl-C ends it between two batches, with 130", async () => {
  put("a", "1\n");
  let pressed = false;
  const { code, stderr } = await run("file-watcher", [root], (printed, child) => {
    if (!pressed && printed.includes("+ a")) pressed = child.kill("SIGINT");
  });
  expect(stderr).toBe("");
  expect(code).toBe(130);
});

test("a folder that goes away ends it with words", async () => {
  put("inner/a", "1\n");
  const { code, stderr } = await run("file-watcher", [join(root, "inner")], (printed) => {
    if (printed.includes("+ a")) rmSync(join(root, "inner"), { recursive: true, force: true });
  });
  expect(stderr).toMatch(/^file-watcher: .*inner is gone\n$/);
  expect(code).toBe(1);
});

test.each([
  ["a folder that is missing", ["no/such"], 1, "there is no folder"],
  ["two folders", ["a", "b"], 2, "one folder at a time"],
  ["no batches", ["--batches", "0"], 2, "--batches is a number from 1"],
  ["an unknown option", ["--bathes", "1"], 2, "Unknown option '--bathes'"],
])("%s is an error with words", async (_name, args, code, words) => {
  const outcome = await run("file-watcher", args);
  expect(outcome.stderr).toContain(words);
  expect(outcome.stderr).not.toContain("    at ");
  expect(outcome.code).toBe(code);
});
