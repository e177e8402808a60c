import { expect, test } from "vitest";
import { codesOf, notesOf, said } from "./said.js";

// One mistake is said once, at its place; what only follows from it is not.

test.each<[what: string, text: string]>([
  ["a type", "types: { page: { url: string } }\nevents: { Add: { page: Page } }"],
  [
    "a message",
    "events: { addUrl: {} }\nagents: { A: { states: { Open: { mode: events, handle: { AddUrl: done } } } } }",
  ],
  [
    "an agent",
    "types: { A: { $address: Door } }\nagents: { door: { initial: B, states: { B: { mode: duty, next: done } } } }",
  ],
  [
    "a state",
    "agents: { A: { initial: AtWork, states: { at_work: { mode: duty, next: [AtWork, done] } } } }",
  ],
  [
    "two states",
    "agents: { A: { initial: Work, states: { Work: { mode: duty, next: done }, work: { mode: duty, next: done } } } }",
  ],
])("%s that is named in another manner is told where it is declared alone", (_what, text) => {
  expect(codesOf(text)).toEqual(["bad-name"]);
});

test("a name is told of where it is used, if no declaration looks like it", () => {
  expect(codesOf("types: { Page: { url: string } }\nevents: { Add: { page: page } }")).toEqual([
    "unknown-type",
  ]);
  const states = "{ Work: { mode: duty, next: [Done, Stay] } }";
  expect(said("unknown-target", `agents: { A: { initial: Work, states: ${states} } }`)).toHaveLength(2);
});

test("the type of a field is read, whatever its name", () => {
  expect(codesOf("types: { A: { Status: int } }")).toEqual(["bad-name", "unknown-type"]);
  expect(codesOf("types: { A: { Status } }")).toEqual(["bad-name"]);
});

const states = (lines: readonly string[]): string =>
  `agents:\n  A:\n    initial: Start\n    states:\n${lines.map((line) => `      ${line}\n`).join("")}`;

test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
  [
    "a row of states",
    [
      "Start: { mode: duty, next: done }",
      "C: { mode: duty, next: done }",
      "B: { mode: duty, next: C }",
      "A: { mode: duty, next: B }",
    ],
    ['8 A: state "A" of "A" can never be reached'],
  ],
  [
    "a circle, and what it leads to",
    [
      "Start: { mode: duty, next: done }",
      "A: { mode: duty, next: [B, C] }",
      "B: { mode: duty, next: A }",
      "C: { mode: duty, next: Start }",
    ],
    ['6 A: state "A" of "A" can never be reached'],
  ],
  [
    "two ways in",
    [
      "Start: { mode: duty, next: done }",
      "A: { mode: duty, next: C }",
      "B: { mode: duty, next: C }",
      "C: { mode: duty, next: done }",
    ],
    ['6 A: state "A" of "A" can never be reached', '7 B: state "B" of "A" can never be reached'],
  ],
])(
  "where states are lost with each other, those are told that nothing leads to: %s",
  (_what, lines, expected) => {
    expect(said("unreachable-state", states(lines))).toEqual(expected);
  },
);

test("what is lost with a state is listed", () => {
  const lines = [
    "Start: { mode: duty, next: done }",
    "C: { mode: duty, next: done }",
    "B: { mode: duty, next: C }",
  ];
  expect(notesOf("unreachable-state", states(lines)).slice(0, 2)).toEqual([
    "With it these are lost: C.",
    "States that can be reached: Start",
  ]);
});

const circle = (line: number, name: string): string =>
  `${line} ${name}: type "${name}" leads round in a circle`;

test.each<[what: string, types: readonly string[], expected: readonly string[]]>([
  ["one circle", ["A: { b: B }", "B: { c: C }", "C: { a: A }"], [circle(2, "A")]],
  [
    "a type between two circles lies in none",
    ["A: { a: A, b: B }", "B: { c: C }", "C: { c: C }"],
    [circle(2, "A"), circle(4, "C")],
  ],
  ["bare names", ["A: B", "B: string | A"], [circle(2, "A")]],
  ["bare names inside a larger circle", ["A: B | C", "B: A", "C: { a: A }"], [circle(2, "A")]],
])("a circle of types is told once: %s", (_what, types, expected) => {
  expect(said("endless-type", `types:\n${types.map((line) => `  ${line}\n`).join("")}`)).toEqual(expected);
});

const forever = (more: string): string => `events: { Stop: {}, End: {} }
agents:
  A:
    forever: true
${more}    states:
      Open:
        mode: events
        handle:
          Stop: [stay, done]
          End: done
`;

test("an agent that runs forever and may be done is told of once", () => {
  expect(said("done-in-forever", forever(""))).toEqual([
    '9 done: "Stop" in state "Open" may be `done`, and "A" says that it runs forever',
  ]);
  expect(notesOf("done-in-forever", forever(""))[0]).toBe("And so in line 10.");
});

test("with an output it is the output that is told of", () => {
  const text = forever("    output: integer\n");
  expect(codesOf(text)).toEqual(["forever-with-output"]);
  expect(notesOf("forever-with-output", text)[0]).toBe("It may be `done`, in line 10, 11.");
});

test("what an alias repeats is told at the first place", () => {
  expect(said("unknown-type", "types: { A: &a { a: Typo }, B: *a }")).toHaveLength(1);
});
