import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { casesIn, compile, expectFile, root } from "../generator/emitCases.js";

/**
 * What the compiler says to those who get an agent wrong. Each folder of `cases` is one way: user code over really
 * generated modules, and in `expected.txt` every message for it, word by word.
 */
const folder = join(root, "test/types/cases");
const messages = new Map<string, string>();
const elsewhere: string[] = [];

// One run for all cases: the compiler's start costs more than any of them.
beforeAll(() => {
  let name: string | undefined;
  for (const line of compile(join(folder, "tsconfig.json")).split("\n")) {
    if (line === "") continue;
    const place = /^test\/types\/cases\/([^/]+)\/(.+)$/.exec(line);
    // Lines that are indented go on with the message above them.
    if (!line.startsWith(" ")) name = place?.[1];
    if (name === undefined) elsewhere.push(line);
    else messages.set(name, `${messages.get(name) ?? ""}${place?.[2] ?? line}\n`);
  }
});

test.each(casesIn(folder))("%s", (name) => {
  expectFile(join(folder, name, "expected.txt"), messages.get(name) ?? "");
});

test("the right way compiles, and nothing else is wrong", () => {
  expect(messages.get("correct") ?? "").toBe("");
  expect(elsewhere).toEqual([]);
});

test("every wrong way is refused", () => {
  const accepted = casesIn(folder).filter(
    (name) => name !== "correct" && readFileSync(join(folder, name, "expected.txt"), "utf8") === "",
  );
  expect(accepted).toEqual([]);
});
