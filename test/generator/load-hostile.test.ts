import { expect, test } from "vitest";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";

/** Specs nobody writes by hand: large, deep or repetitive ones. Each is read or refused in a time that is bounded. */

/** How long reading one of them may take, in seconds of this process: others may keep the machine busy. */
const SECONDS = 5;

type Case = readonly [name: string, make: () => string];

function rows(count: number, make: (row: number) => string): string {
  return Array.from({ length: count }, (_, row) => make(row)).join("");
}

/** Reads a spec and shows all that is wrong with it; gives the codes. */
function codesOf(text: string): readonly string[] {
  const source = { file: "a.yaml", text };
  const start = process.cpuUsage();
  const [specs, diagnostics] = load([source]);
  const shown = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { color: false }));
  const { user, system } = process.cpuUsage(start);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(specs.length).toBe(errors.length === 0 ? 1 : 0);
  expect(diagnostics.every(({ span }) => span?.source === source)).toBe(true);
  expect(Math.max(0, ...shown.map(({ length }) => length))).toBeLessThan(3_000);
  expect((user + system) / 1e6).toBeLessThan(SECONDS);
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

const task = "{ mode: async, next: [done] }";
const sound = `agents:\n  Door:\n    initial: Open\n    states:\n      Open: ${task}\n`;

const borne: readonly Case[] = [
  [
    "10,000 states in a row",
    () =>
      `agents:\n  A:\n    initial: S0\n    states:\n${rows(10_000, (row) => `      S${row}: { mode: duty, next: [${row < 9_999 ? `S${row + 1}` : "done"}] }\n`)}`,
  ],
  [
    "20,000 names for names",
    () => `types:\n${rows(20_000, (row) => `  T${row}: T${row + 1}\n`)}  T20000: string\n`,
  ],
  ["100,000 events", () => `events:\n${rows(100_000, (row) => `  E${row}:\n`)}`],
  ["a name of half a million letters", () => sound.replaceAll("Door:", `? ${"D".repeat(500_000)}\n  :`)],
  ["a description of a million letters", () => `${sound}    description: ${"so ".repeat(333_333)}\n`],
  [
    "half a million targets of a timer",
    () =>
      `${sound.replace("states:", `timers: { t: { every: 1s, next: [${"done,".repeat(200_000)}] } }\n    states:`)}      Idle: { mode: events }\n`,
  ],
  [
    "an enumeration of 100,000 values",
    () => `types: { A: { $enum: [${rows(100_000, (row) => `v${row},`)}] } }`,
  ],
  [
    "20,000 references of a JSON Schema",
    () =>
      `types: { A: { $schema: { definitions: {${rows(20_000, (row) => `a${row}: { $ref: "#/definitions/a${row + 1}" },`)} a20000: { type: string } } } } }`,
  ],
  [
    "the same deep type in the data of an agent and of its initial state",
    () => {
      const deep = `${"{ a: ".repeat(50)}string${" }".repeat(50)}`;
      return `agents:\n  A:\n    data: { a: ${deep} }\n    initial: S\n    states:\n      S: { mode: async, data: { a: ${deep} }, next: [done] }\n`;
    },
  ],
  [
    "10,000 names for names as the data of as many states",
    () =>
      `types:\n${rows(10_000, (row) => `  T${row}: T${row + 1}\n`)}  T10000: { a?: string }\nagents:\n  A:\n    initial: S0\n    states:\n${rows(10_000, (row) => `      S${row}: { mode: async, data: T${row}, next: [S${(row + 1) % 10_000}, done] }\n`)}`,
  ],
  [
    "30,000 different objects in the enumeration of a JSON Schema",
    () => `types: { A: { $schema: { enum: [${rows(30_000, (row) => `{ a: ${row} },`)}] } } }`,
  ],
];

test.each(borne)("promise 13: what may be read is read: %s", (_name, make) => {
  expect(codesOf(make()).filter((code) => code !== "unreachable-state")).toEqual([]);
});

const refused: readonly (readonly [...Case, codes: readonly string[]])[] = [
  ["100,000 states", () => states(100_000), ["too-large"]],
  [
    "an unknown target of half a million letters",
    () => sound.replace("[done]", `[${"S".repeat(500_000)}]`),
    ["unknown-target"],
  ],
  [
    "lines full of fields",
    () => `types:\n${rows(300, (row) => `  x${row}: [${"a: b, ".repeat(300)}] = y\n`)}`,
    ["bad-yaml", "unquoted-type"],
  ],
  [
    "unions that name themselves",
    () =>
      `types: { A: "{ x: A } | { x: A }" }\nevents: { E: { f: 'A = ${"{ x: ".repeat(60)}1${" }".repeat(60)}' } }`,
    ["misplaced-default"],
  ],
  [
    "defaults of a wide type",
    () =>
      `types: { W: {${rows(5_000, (row) => `f${row}?: string,`)}} }\nevents: { E: { f: "[W] = [${"{},".repeat(50_000)}]" } }`,
    ["misplaced-default"],
  ],
  ["mappings nested on one line", () => `types: { A: ${"a: ".repeat(50_000)} }`, ["too-deep"]],
  ["lists nested on one line", () => `types:\n  A: ${"- ".repeat(50_000)}\n`, ["bad-yaml", "too-deep"]],
  ["100,000 brackets", () => `types: { A: ${"[".repeat(100_000)}`, ["too-deep"]],
  ["100,000 brackets in a text", () => `types: { A: "${"[".repeat(100_000)}" }`, ["bad-type"]],
  [
    "100,000 closed brackets in a text",
    () => `types: { A: "${"[".repeat(50_000)}${"]".repeat(50_000)}" }`,
    ["too-deep"],
  ],
  [
    "aliases of a long text",
    () => `types:\n  A: &a "${"string | ".repeat(2_000)}null"\n${rows(50_000, (row) => `  A${row}: *a\n`)}`,
    ["alias-explosion"],
  ],
  [
    "1,000 targets that look like 490 states",
    () =>
      `agents:\n  A:\n    initial: S\n    states:\n      S: { mode: async, next: [${rows(1_000, (row) => `${"S".repeat(95)}x${row},`)}] }\n${rows(490, (row) => `      ${"S".repeat(95)}y${row}: ${task}\n`)}`,
    ["unknown-target"],
  ],
  [
    "a union of 100,000 names that are not declared",
    () => `types: { A: "${rows(100_000, (row) => `a${row} | `)}null" }`,
    ["too-many-problems", "unknown-type"],
  ],
  [
    "1,000 wrong defaults of a wide type",
    () =>
      `types: { W: {${rows(50_000, (row) => `f${row}?: string,`)}} }\nagents:\n  A:\n    data:\n${rows(1_000, (row) => `      a${row}: W = 1\n`)}    initial: S\n    states: { S: ${task} }\n`,
    ["bad-default"],
  ],
  [
    "1,500 unknown keys below a long one",
    () => `agents:\n  ? ${"K".repeat(500_000)}\n  : { ${rows(1_500, (row) => `x${row}: 1,`)} }\n`,
    ["too-many-problems", "unknown-key"],
  ],
  [
    "100,000 unknown keys",
    () => `agents: { A: { ${rows(100_000, (row) => `x${row}: ,`)} } }`,
    ["no-states", "too-many-problems", "unknown-key"],
  ],
  [
    "10,000 states that each allow what is not there",
    () =>
      `agents:\n  A:\n    initial: S0\n    states:\n${rows(10_000, (row) => `      S${row}: { mode: async, allow: { no-stance: it is meant }, next: [S${(row + 1) % 10_000}, done] }\n`)}`,
    ["needless-allow"],
  ],
  ["a million brackets that close nothing", () => "]".repeat(1_000_000), ["bad-yaml"]],
  [
    "a million brackets that close nothing after a spec",
    () => `${sound}${"{}".repeat(500_000)}`,
    ["bad-yaml"],
  ],
  ["a million commas", () => `types: { A: [${",".repeat(1_000_000)}] }`, ["bad-yaml"]],
  ["300,000 documents", () => "---\n".repeat(300_000), ["several-documents"]],
  ["300,000 lines of comments", () => "# so\n".repeat(300_000), ["empty-spec"]],
  ["100,000 spaces in a key", () => `? "a${" ".repeat(100_000)}b"\n: 1`, ["unknown-key"]],
  ["100,000 spaces in a value", () => `agents: "a${" ".repeat(100_000)}b"`, ["bad-value"]],
];

/** Many states as JSON, without a space too many. */
function states(count: number): string {
  const all = rows(count, (row) => `"S${row}":{"mode":"duty","next":"S${(row + 1) % count}"},`);
  return `{"agents":{"A":{"initial":"S0","states":{${all.slice(0, -1)}}}}}`;
}

test.each(refused)("promise 13: what is wrong with %s is told", (_name, make, codes) => {
  expect(codes).toEqual(expect.arrayContaining([...codesOf(make())]));
});
