import { appendFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Reader } from "../../generator/disk/read.js";
import { inFolder } from "./cliTranscript.js";

const longAgo = new Date("2020-01-01");

test("a file that did not change is not read again", () =>
  inFolder(async (folder) => {
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one");
    utimesSync(file, longAgo, longAgo);
    const reader = new Reader();
    const [first] = reader.read(file, "a.yaml");
    expect(first).toEqual({ file: "a.yaml", text: "one" });
    expect(reader.read(file, "a.yaml")[0]).toBe(first);
  }));

test.each([
  ["appended to", (file: string) => appendFileSync(file, "!")],
  ["rewritten, its size and time kept", (file: string) => writeFileSync(file, "two")],
  ["removed", (file: string) => rmSync(file)],
])("a file that was %s is read again", (_, change) =>
  inFolder(async (folder) => {
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one");
    utimesSync(file, longAgo, longAgo);
    const reader = new Reader();
    const [first] = reader.read(file, "a.yaml");
    change(file);
    if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, longAgo, longAgo);
    expect(reader.read(file, "a.yaml")[0]).not.toEqual(first);
  }),
);

test("a file that was saved a moment ago is read again: its times may not tell it from an earlier one", () =>
  inFolder(async (folder) => {
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one");
    const reader = new Reader();
    const [first] = reader.read(file, "a.yaml");
    expect(reader.read(file, "a.yaml")[0]).not.toBe(first);
  }));

test("saves that follow one another faster than the clock of the disk ticks are all seen", () =>
  inFolder(async (folder) => {
    const file = join(folder, "a.yaml");
    const reader = new Reader();
    for (let count = 1000; count < 1300; count++) {
      writeFileSync(file, String(count));
      expect(reader.read(file, "a.yaml")[0]?.text).toBe(String(count));
    }
  }));
