import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { expect, test } from "vitest";

/** Every regular expression that a text of the user's may meet, and strings that such ones are slow with. */

const root = join(import.meta.dirname, "../..");
const folders = ["commands", "diagnostics", "diagrams", "disk", "emit", "load", "model", "scaffold", "text"];

interface Pattern {
  readonly name: string;
  readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = [
  ...folders.flatMap((name) => literalsIn(`generator/${name}`)),
  ...patternsOf("schema/spec.schema.json"),
];

function literalsIn(folder: string): readonly Pattern[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).flatMap((file) => literalsOf(`${folder}/${file}`));
}

function literalsOf(file: string): readonly Pattern[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      found.push({ name: `${file} ${node.text}`, pattern: regExpOf(node.text) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function regExpOf(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replace("y", ""));
}

function patternsOf(schema: string): readonly Pattern[] {
  const found = readFileSync(join(root, schema), "utf8").matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g);
  return [...found].map(([, text = ""]) => ({
    name: `${schema} ${text}`,
    pattern: new RegExp(JSON.parse(text), "u"),
  }));
}

/** Those that are slow with long texts, and are given none. */
const bounded: Readonly<Record<string, string>> = {
  "generator/commands/packageName.ts /^[._-]+|[._-]+$/g": "a folder has a short name",
  "generator/load/yaml/colon.ts / +#.*$/": "texts of more than 300 letters are not looked at",
  "generator/text/terminal.ts /\\s*\\n\\s*/g": "it sees our own docs only",
  "generator/text/terminal.ts /\\[([^\\]]+)\\]\\(([^)\\s]+)\\)/g": "it sees our own docs only",
};

const units = [
  ..."aA0_ \t\n.,:;|=#?!*+-/\\$@&%~'\"`()[]{}<>é",
  ...[
    "a ",
    " a",
    "a.",
    "a:",
    "a: ",
    "a,",
    "a|",
    "a=",
    "a/",
    "[]",
    "{}",
    "<>",
    "<a>",
    "a[",
    "''",
    '""',
    "..",
    "\\\\",
    "\r\n",
    "\n ",
    "a\n",
    "~1",
    "*/",
    "1s",
    "a b, ",
  ],
];
const starts = ["", "a", "A: ", "1", "[", "<", '"'];
const ends = ["", "!", "\u0001"];

/** The time that a pattern takes with a text, in milliseconds, wherever it is applied. */
function timeOf(pattern: RegExp, text: string): number {
  const global = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  const start = performance.now();
  text.replace(global, "");
  return performance.now() - start;
}

/** A text that a pattern is slow with. Short ones tell which of the long ones are worth a try. */
function slowText(pattern: RegExp): string | undefined {
  for (const unit of units) {
    for (const [start, end] of starts.flatMap((one) => ends.map((other) => [one, other] as const))) {
      const textOf = (length: number) => `${start}${unit.repeat(length / unit.length)}${end}`;
      if (timeOf(pattern, textOf(2_000)) < 2) continue;
      if (timeOf(pattern, textOf(20_000)) > 100 && timeOf(pattern, textOf(20_000)) > 100)
        return `${JSON.stringify(start)} ${JSON.stringify(unit)} ${JSON.stringify(end)}`;
    }
  }
  return undefined;
}

test("there are patterns to look at, and those that need not be are there", () => {
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(bounded)));
});

test.each(patterns.filter(({ name }) => !Object.hasOwn(bounded, name)))(
  "promise 13: no text makes $name slow",
  ({ pattern }) => {
    expect(slowText(pattern)).toBeUndefined();
    for (const unit of [" ", "a", "a: ", "\n", "[", "a b, "])
      expect(timeOf(pattern, unit.repeat(100_000 / unit.length))).toBeLessThan(1_000);
  },
);
