import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluate } from "../../examples/assistant/tools/expression.js";
import { toolsOf } from "../../examples/assistant/tools/tools.js";
import type { JsonObject } from "../../generated/assistant.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "assistant-"));
  await mkdir(join(root, "folder", "inner"), { recursive: true });
  await writeFile(join(root, "secret"), "hidden");
  await writeFile(join(root, "folder", "poem.txt"), "one two\nthree");
  await symlink(join(root, "secret"), join(root, "folder", "way-out"));
});
afterAll(() => rm(root, { recursive: true }));

const call = async (name: string, input: JsonObject) => {
  const tools = toolsOf({ folder: join(root, "folder"), now: () => new Date("2026-11-29T12:34:56Z") });
  const tool = tools.find(({ skill }) => skill.name === name)!;
  return tool.run(input, { signal: new AbortController().signal, sleep: async () => {} });
};

test.each<[string, JsonObject, string]>([
  ["calculator", { expression: "17 * (4 + 3)" }, "119"],
  ["clock", {}, "2026-11-29 12:34 UTC"],
  ["read_file", { path: "poem.txt" }, "one two\nthree"],
  ["read_file", { path: "inner/../poem.txt" }, "one two\nthree"],
  ["list_files", {}, "inner/, poem.txt, way-out"],
  ["count_words", { path: "poem.txt" }, "3 words"],
  ["wait", { seconds: 2 }, "waited 2 s"],
])("%s %j gives %s", async (name, input, output) => {
  expect(await call(name, input)).toBe(output);
});

test.each<[string, JsonObject, string]>([
  ["calculator", { expression: "process.exit()" }, '"process.exit()" is no arithmetic'],
  ["calculator", {}, '"expression" is a text, not missing'],
  ["read_file", { path: "nothing" }, "there is no nothing"],
  ["read_file", { path: "inner" }, "inner is no file"],
  ["read_file", { path: "../secret" }, "../secret is outside of the folder"],
  ["read_file", { path: "way-out" }, "way-out is outside of the folder"],
  ["read_file", { path: "/etc/passwd" }, "there is no /etc/passwd"],
  ["list_files", { path: ".." }, ".. is outside of the folder"],
  ["wait", { seconds: 1e9 }, '"seconds" is a number from 0 to 60, not 1000000000'],
  ["weather", { place: "here" }, "nobody knows the weather at here"],
])("%s %j fails: %s", async (name, input, words) => {
  await expect(call(name, input)).rejects.toThrow(words);
});

test.each([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 - 2 - 3", 5],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["2 ^ -1", 0.5],
  ["7 % 4 / 2", 1.5],
  ["--1.5", 1.5],
])("%s is %d", (expression, value) => {
  expect(evaluate(expression)).toBe(value);
});

test.each(["", "1 +", "(1", "1)", "1 2", "* 1", "1..2", "(".repeat(1000), "-".repeat(1000)])(
  "%j is no expression",
  (expression) => {
    expect(() => evaluate(expression)).toThrow(Error);
    expect(() => evaluate(expression)).not.toThrow(RangeError);
  },
);

test("sums and products are those of JavaScript", () => {
  const number = fc.integer({ min: 0, max: 99 }).map(String);
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: "small" },
      number,
      fc
        .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/"), tie("expression"))
        .map((parts) => `(${parts.join(" ")})`),
      fc
        .tuple(number, fc.constantFrom("+", "-", "*"), number, fc.constantFrom("+", "-", "*"), number)
        .map((parts) => parts.join(" ")),
    ),
  }));
  fc.assert(
    fc.property(expression, (text) => {
      expect(evaluate(text)).toBe(runInNewContext(text));
    }),
  );
});
