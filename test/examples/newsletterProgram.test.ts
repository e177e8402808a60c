import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fill, good, put } from "./newsletterFolder.js";
import { run } from "./program.js";

let root: string;
let page: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "newsletter-"));
  page = join(root, "out", "digest.html");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (folder: string) => ["--folder", join(root, folder), "--out", page, "--date", "2026-05-04"];

/** A document that takes some 20 ms to read. */
const long = (number: number) =>
  Array.from({ length: 15 }, (_, part) => good(`p${number}`, `matter${number}x${part}`)).join("\n");

/** How many documents a page says were read. */
const documentsIn = (html: string) => Number(/>(\d+) documents read/.exec(html)?.[1]);

test("a digest is written, and what is left out is told", async () => {
  fill(join(root, "in"));
  const { code, stdout, stderr } = await run("newsletter", at("in"));
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("17 documents, 6 in the digest");
  expect(stdout).toContain("1 empty");
  expect(stdout).toContain(page);
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html"]);
});

test("Ctrl-C in the middle writes what is read, and the next run goes on from there", async () => {
  for (let number = 0; number < 120; number++) put(root, `in/p${number}/README.md`, long(number));
  let pressed = false;
  const stopped = await run("newsletter", at("in"), (printed, child) => {
    if (!pressed && /^\d+ of /m.test(printed)) pressed = child.kill("SIGINT");
  });
  expect(stopped.code).toBe(130);
  expect(stopped.stderr).toContain("Stopped: what is read is printed.");
  const first = readFileSync(page, "utf8");
  expect(first).toContain("<strong>Incomplete.</strong>");
  expect(documentsIn(first)).toBeGreaterThanOrEqual(25);
  expect(documentsIn(first)).toBeLessThan(120);
  const kept = readFileSync(`${page}.stories`, "utf8").split("\n").length - 1;
  expect(kept).toBe(documentsIn(first));

  const { code, stdout } = await run("newsletter", at("in"));
  expect(code).toBe(0);
  expect(stdout).toContain("120 documents, 40 in the digest");
  const resumed = readFileSync(page, "utf8");
  expect(resumed).not.toContain("Incomplete");
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html"]);

  await run("newsletter", at("in"));
  expect(readFileSync(page, "utf8")).toBe(resumed);
}, 120_000);

test("a second Ctrl-C ends it at once: no page is written, and what is finished is kept", async () => {
  for (let number = 0; number < 120; number++) put(root, `in/p${number}/README.md`, long(number));
  let presses = 0;
  const { code, stdout, stderr } = await run("newsletter", at("in"), (printed, child) => {
    if (presses === 0 && /^\d+ of /m.test(printed)) presses += Number(child.kill("SIGINT"));
    if (presses === 1 && printed.includes("Stopped:")) presses += Number(child.kill("SIGINT"));
  });
  expect(code).toBe(130);
  expect(stderr).toContain("newsletter: ended at once; nothing was written");
  expect(stdout).toBe("");
  expect(readdirSync(join(root, "out"))).toEqual(["digest.html.stories"]);
}, 120_000);

test.each([
  ["a folder that is missing", ["--folder", "missing"], 1, "newsletter: there is no folder"],
  ["a folder without documents", ["--folder", "empty"], 1, "newsletter: there are no READMEs in"],
  ["an unknown option", ["--folders", "x"], 2, "Unknown option '--folders'"],
  ["no stories", ["--limit", "0"], 2, "--limit is a number from 1"],
  ["a day that is none", ["--date", "2026-02-30"], 2, "--date is a day like 2026-05-04"],
])("%s is an error with words", async (_name, [option = "", value = ""], code, words) => {
  mkdirSync(join(root, "empty"));
  const outcome = await run("newsletter", [
    "--out",
    page,
    option,
    option === "--folder" ? join(root, value) : value,
  ]);
  expect(outcome.stderr).toContain(words);
  expect(outcome.stderr).not.toMatch(/^ +at /m);
  expect(outcome.stdout).toBe("");
  expect(outcome.code).toBe(code);
  expect(existsSync(join(root, "out"))).toBe(false);
});

test("a place where no page can be written is an error, after some tries", async () => {
  put(root, "in/p/README.md", good("p", "matter"));
  put(root, "out", "in the way");
  const { code, stderr } = await run("newsletter", at("in"));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^newsletter: .*Writ.* failed: .*\n$/);
  expect(readdirSync(root).sort()).toEqual(["in", "out"]);
});
