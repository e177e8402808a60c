import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compare } from "../../generator/commands/compare.js";
import { openDisk } from "../../generator/disk.js";

const folder = mkdtempSync(join(tmpdir(), "crb-gen-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));

const disk = openDisk(folder);

function stateOf(text: string): string {
  const [{ state }] = compare({ path: "a.ts", spec: "a.yaml", text }, ".", disk, () => true);
  return state;
}

/** Long enough ago for the disk to know the file again. */
function write(text: string): void {
  writeFileSync(join(folder, "a.ts"), text);
  utimesSync(join(folder, "a.ts"), 1, 1);
}

test("a file that was the same is compared anew with another text, and when it has changed", () => {
  write("one\r\n");
  expect(disk.read("a.ts")).toBe(disk.read("a.ts"));
  const states = ["one\n", "two\n", "two\n", "one\n"].map(stateOf);
  expect(states).toEqual(["same", "stale", "stale", "same"]);
  write("other\n");
  expect([stateOf("one\n"), stateOf("other\n")]).toEqual(["stale", "same"]);
});
