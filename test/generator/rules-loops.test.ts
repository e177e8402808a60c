import { expect, test } from "vitest";
import { notesOf, said } from "./said.js";

/** A crawler with these tasks, which starts in the first of them; it also listens. */
function crawler(states: string, defaults = ""): string {
  const lines = [
    ...states.trim().split("\n"),
    "Listening: { mode: events, handle: { Go: [Fetching, done] } }",
  ];
  const [first = ""] = lines;
  return `events: { Go: {} }
agents:
  Crawler:
    initial: ${first.slice(0, first.indexOf(":"))}
    defaults: { ${defaults} }
    states:
${lines.map((line) => `      ${line.trim()}\n`).join("")}`;
}

const loop = (way: string): string =>
  `the fallback of "${way.split(" ")[0]}" leads round without a pause: ${way}`;

test.each<[what: string, states: string, expected: readonly string[], defaults?: string]>([
  [
    "to itself",
    "Fetching: { mode: async, next: [Listening], fallback: [Fetching] }",
    [`7 Fetching: ${loop("Fetching → Fetching")}`],
  ],
  [
    "to itself, among others",
    "Fetching: { mode: duty, next: [Listening], fallback: [Listening, Fetching] }",
    [`7 Fetching: ${loop("Fetching → Fetching")}`],
  ],
  [
    "to a task that leads back",
    `Fetching: { mode: async, next: [Listening], fallback: [Resetting] }
     Resetting: { mode: duty, next: [Fetching] }`,
    [`7 Resetting: ${loop("Fetching → Resetting → Fetching")}`],
  ],
  [
    "to a task that falls back as well: told once",
    `Fetching: { mode: async, next: [Listening], fallback: [Resetting] }
     Resetting: { mode: async, next: [Listening], fallback: [Fetching] }`,
    [`7 Resetting: ${loop("Fetching → Resetting → Fetching")}`],
  ],
  [
    "to an earlier task",
    `Fetching: { mode: async, next: [Parsing] }
     Parsing: { mode: sync, next: [Listening], fallback: [Fetching] }`,
    [`8 Fetching: ${loop("Parsing → Fetching → Parsing")}`],
  ],
  [
    "on several ways, of which the shortest is told",
    `Fetching: { mode: async, next: [Listening], fallback: [Far, Near] }
     Far: { mode: duty, next: [Farther] }
     Farther: { mode: duty, next: [Fetching] }
     Near: { mode: duty, next: [Fetching] }`,
    [`7 Near: ${loop("Fetching → Near → Fetching")}`],
  ],
  [
    "in two places of one tangle: both are told",
    `Fetching: { mode: async, next: [Storing], fallback: [Resetting] }
     Resetting: { mode: duty, next: [Fetching] }
     Storing: { mode: async, next: [Fetching, Listening], fallback: [Clearing] }
     Clearing: { mode: duty, next: [Storing] }`,
    [
      `7 Resetting: ${loop("Fetching → Resetting → Fetching")}`,
      `9 Clearing: ${loop("Storing → Clearing → Storing")}`,
    ],
  ],
  [
    "through a task whose retry does not help: it is left by its next",
    `Fetching: { mode: async, next: [Listening], fallback: [Resetting] }
     Resetting: { mode: async, next: [Fetching], retry: { max: 3 } }`,
    [`7 Resetting: ${loop("Fetching → Resetting → Fetching")}`],
  ],
  [
    "through defaults",
    `Fetching: { mode: async, next: [Listening] }
     Failed: { mode: async, next: [Listening] }`,
    [`5 Failed: ${loop("Failed → Failed")}`],
    "async: { fallback: [Failed] }",
  ],
])("a fallback leads round without a pause: %s", (_what, states, expected, defaults) => {
  expect(said("fallback-loop", crawler(states, defaults))).toEqual(expected);
});

test.each<[what: string, states: string, defaults?: string]>([
  ["it pauses", "Fetching: { mode: async, next: [Listening], fallback: [Fetching], retry: { max: 3 } }"],
  [
    "it pauses by default",
    "Fetching: { mode: async, next: [Listening], fallback: [Fetching] }",
    "async: { retry: { max: 3 } }",
  ],
  [
    "the other task on the way pauses",
    `Fetching: { mode: async, next: [Listening], fallback: [Resetting] }
     Resetting: { mode: async, next: [Listening], fallback: [Fetching], retry: { max: 3 } }`,
  ],
  ["an events state lies on the way", "Fetching: { mode: async, next: [Listening], fallback: [Listening] }"],
  [
    "no error leads round",
    `Fetching: { mode: async, next: [Storing], fallback: [Listening] }
     Storing: { mode: async, next: [Fetching, Listening], fallback: [Listening, done] }`,
  ],
  [
    "nothing leads back",
    `Fetching: { mode: async, next: [Listening], fallback: [Resetting] }
     Resetting: { mode: async, next: [Listening], fallback: [Giving] }
     Giving: { mode: duty, next: [done] }`,
  ],
  [
    "a message falls back",
    "Fetching: { mode: duty, next: [Waiting] }\nWaiting: { mode: events, handle: { Go: { next: Listening, fallback: Waiting } } }",
  ],
])("no fallback leads round without a pause: %s", (_what, states, defaults) => {
  expect(said("fallback-loop", crawler(states, defaults))).toEqual([]);
});

test("where to pause is said", () => {
  const states = "Fetching: { mode: async, next: [Listening], fallback: [Fetching] }";
  expect(notesOf("fallback-loop", crawler(states))).toEqual([
    'Pause in between: give "Fetching" `retry: { max: 3, backoff: 200ms..5s }`.',
  ]);
});

test("of a long way the middle is left out", () => {
  const rows = Array.from({ length: 19 }, (_, row) => `S${row}: { mode: duty, next: [S${row + 1}] }`).join(
    "\n",
  );
  const states = `Fetching: { mode: duty, next: [S0] }\n${rows}\nS19: { mode: duty, next: [Listening], fallback: [Fetching] }`;
  const way = "S19 → Fetching → S0 → S1 → S2 → S3 → S4 → 14 more → S19";
  expect(said("fallback-loop", crawler(states))).toEqual([`27 Fetching: ${loop(way)}`]);
});

test("of a tangle of very many loops the first ten are told", () => {
  const name = (row: number): string => (row === 0 ? "Fetching" : `S${row}`);
  const states = Array.from({ length: 50 }, (_, row) => {
    return `${name(row)}: { mode: duty, next: [${row === 49 ? "Listening" : name(row + 1)}], fallback: [${name(row)}, Fetching] }`;
  });
  expect(said("fallback-loop", crawler(states.join("\n")))).toHaveLength(10);
});

const awhile = (way: string): string => `messages wait as long as "Crawler" goes round ${way}`;
const forever = (way: string): string => `messages wait forever once "Crawler" goes round ${way}`;

test.each<[what: string, states: string, expected: readonly string[]]>([
  [
    "two tasks",
    `Fetching: { mode: async, next: [Parsing, Listening] }
     Parsing: { mode: sync, next: [Fetching] }`,
    [`8 Fetching: ${awhile("Fetching → Parsing → Fetching")}`],
  ],
  [
    "one task that leads to itself",
    "Fetching: { mode: async, next: [Fetching, Listening] }",
    [`7 Fetching: ${awhile("Fetching → Fetching")}`],
  ],
  [
    "tasks that only an error leaves",
    `Fetching: { mode: async, next: [Parsing], fallback: [Listening] }
     Parsing: { mode: sync, next: [Fetching] }`,
    [`8 Fetching: ${awhile("Fetching → Parsing → Fetching")}`],
  ],
  [
    "tasks that end at last",
    `Fetching: { mode: async, next: [Parsing, Listening] }
     Parsing: { mode: sync, next: [Parsing, done] }`,
    [`8 Parsing: ${awhile("Parsing → Parsing")}`],
  ],
  [
    "tasks that nothing leaves",
    `Fetching: { mode: async, next: [Parsing, Listening] }
     Parsing: { mode: sync, next: [Storing] }
     Storing: { mode: async, next: [Parsing], fallback: [Storing], retry: { max: 3 } }`,
    [`9 Parsing: ${forever("Parsing → Storing → Parsing")}`],
  ],
  [
    "a task that repeats for ever",
    `Fetching: { mode: async, next: [Watching, Listening] }
     Watching: { mode: async, repeat: { every: 10s } }`,
    [`8 Watching: ${forever("Watching → Watching")}`],
  ],
  [
    "one tangle: told once, with its shortest way",
    `Fetching: { mode: async, next: [Parsing, Storing] }
     Parsing: { mode: sync, next: [Storing] }
     Storing: { mode: async, next: [Fetching, Parsing, Listening] }`,
    [`9 Fetching: ${awhile("Fetching → Storing → Fetching")}`],
  ],
  [
    "two tangles: each is told",
    `Fetching: { mode: async, next: [Fetching, Parsing] }
     Parsing: { mode: sync, next: [Parsing, Listening] }`,
    [`7 Fetching: ${awhile("Fetching → Fetching")}`, `8 Parsing: ${awhile("Parsing → Parsing")}`],
  ],
])("messages wait while these go round: %s", (_what, states, expected) => {
  expect(said("starving-mailbox", crawler(states))).toEqual(expected);
});

test.each<[what: string, states: string]>([
  ["an events state lies on the way", "Fetching: { mode: async, next: [Listening] }"],
  [
    "an error leads round",
    "Fetching: { mode: async, next: [Listening], fallback: [Fetching], retry: { max: 3 } }",
  ],
  [
    "a task repeats until it moves on",
    "Fetching: { mode: async, repeat: { every: 10s }, next: [Listening] }",
  ],
  [
    "a task repeats until an error",
    "Fetching: { mode: async, next: [Watching] }\nWatching: { mode: async, repeat: true, fallback: [Listening] }",
  ],
  [
    "a task repeats until the end",
    "Fetching: { mode: async, next: [Watching, Listening] }\nWatching: { mode: async, repeat: true, next: [done] }",
  ],
])("messages have their turn: %s", (_what, states) => {
  expect(said("starving-mailbox", crawler(states))).toEqual([]);
});

test("an agent that handles no messages keeps none waiting", () => {
  const states =
    "{ Fetching: { mode: async, next: [Parsing, done] }, Parsing: { mode: sync, next: [Fetching] } }";
  expect(said("starving-mailbox", `agents: { Crawler: { initial: Fetching, states: ${states} } }`)).toEqual(
    [],
  );
});

test("it is said how the tasks come to an end", () => {
  const notes = (states: string): readonly string[] =>
    notesOf("starving-mailbox", crawler(`${states}\nParsing: { mode: sync, next: [Fetching] }`));
  const always = [
    "Where that is never long, say so: `allow: { starving-mailbox: ten turns at most }`.",
    "Messages are handled in events states alone: let the way pass through one.",
  ];
  expect(notes("Fetching: { mode: async, next: [Parsing, Listening, done] }")).toEqual([
    "Only a body that chooses to move on ends it: to Listening, done.",
    ...always,
  ]);
  expect(notes("Fetching: { mode: async, next: [Parsing], fallback: [Listening] }")).toEqual([
    "Only an error ends it: no `next` leads out.",
    ...always,
  ]);
});
