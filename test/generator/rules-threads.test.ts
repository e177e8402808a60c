import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { notesOf, said } from "./said.js";

const url = '{ $ts: URL, from: "node:url" }';

/** An agent that crunches on a thread. */
function cruncher({
  types = "{}",
  data = "{}",
  output = "integer",
  state = "{}",
  next = "[Resting, done]",
  rest = "{}",
} = {}): string {
  return `types: ${types}
agents:
  Cruncher:
    data: ${data}
    output: ${output}
    initial: Starting
    states:
      Starting: { mode: duty, next: [Crunching] }
      Crunching: { mode: sync, data: ${state}, next: ${next} }
      Resting: { mode: async, data: ${rest}, next: [Crunching, Sleeping] }
      Sleeping: { mode: async, data: { a: ${url} }, next: [Resting] }
`;
}

const agentData = 'the data of agent "Cruncher" goes to the thread of "Crunching" and comes back';

test.each<[what: string, spec: Parameters<typeof cruncher>[0], expected: readonly string[]]>([
  ["the agent's data", { data: `{ site: ${url} }` }, [`4 URL: "URL" cannot be copied, and ${agentData}`]],
  [
    "a list in the agent's data",
    { data: `{ sites: [${url}] }` },
    [`4 URL: "URL" cannot be copied, and ${agentData}`],
  ],
  [
    "a named type in the agent's data",
    { types: `{ A: { b: [B] }, B: ${url} }`, data: "{ a: A }" },
    [`1 URL: "URL" cannot be copied, and ${agentData}`],
  ],
  [
    "a named type that is the agent's data",
    { types: `{ A: { site: ${url} } }`, data: "A" },
    [`1 URL: "URL" cannot be copied, and ${agentData}`],
  ],
  [
    "the state's data",
    { state: `{ site: ${url} }` },
    ['9 URL: "URL" cannot be copied, and the data of state "Crunching" goes to its thread'],
  ],
  [
    "the data of the next state",
    { rest: `{ site: ${url} }` },
    [
      '10 URL: "URL" cannot be copied, and the data of state "Resting" comes back from the thread of "Crunching"',
    ],
  ],
  [
    "the output",
    { output: url },
    ['5 URL: "URL" cannot be copied, and the output comes back from the thread of "Crunching"'],
  ],
  [
    "one type on two ways: told once",
    { types: `{ A: { site: ${url} } }`, data: "{ a: A, b: [A] }", state: "{ a: A }", output: "A" },
    [`1 URL: "URL" cannot be copied, and ${agentData}`],
  ],
  [
    "two types: each is told",
    { types: `{ A: { one: ${url}, two: { $ts: Hash, from: "node:crypto" } } }`, data: "{ a: A }" },
    [`1 URL: "URL" cannot be copied, and ${agentData}`, `1 Hash: "Hash" cannot be copied, and ${agentData}`],
  ],
  [
    "types that lead to each other",
    { types: `{ A: { b: [B] }, B: { a: [A], site: ${url} } }`, data: "{ a: A }" },
    [`1 URL: "URL" cannot be copied, and ${agentData}`],
  ],
])("what cannot be copied does not go to a thread: %s", (_what, spec, expected) => {
  expect(said("stays-in-process", cruncher(spec))).toEqual(expected);
});

test.each<[what: string, spec: Parameters<typeof cruncher>[0]]>([
  ["the output of an agent whose thread does not end it", { output: url, next: "[Resting]" }],
  ["the data of a state further on", {}],
  ["a type that nothing uses", { types: `{ A: ${url} }` }],
  ["addresses", { data: "{ other: { $address: Cruncher } }" }],
])("this may stay in its process: %s", (_what, spec) => {
  expect(said("stays-in-process", cruncher(spec))).toEqual([]);
});

test("an agent without a thread keeps what it likes", () => {
  expect(
    said("stays-in-process", cruncher({ data: `{ site: ${url} }` }).replace("mode: sync", "mode: async")),
  ).toEqual([]);
});

test("of a type in an imported file, it is told what leads there", () => {
  const shared = `types:\n  Page: { home: Site, url: string }\n  Site: ${url}\n`;
  const agent = "initial: Work, states: { Work: { mode: sync, next: done } }";
  const text = `import: { Page: ./shared.yaml }\nagents:\n  A: { data: { page: Page }, ${agent} }\n  B: { data: Page, ${agent} }\n`;
  const sources = [
    { file: "spec.yaml", text },
    { file: "shared.yaml", text: shared },
  ];
  const [, diagnostics] = load(sources);
  expect(diagnostics.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(["page", "B"]);
  expect(diagnostics.map(({ code, notes }) => [code, ...notes.slice(0, 2)])).toEqual([
    ["stays-in-process", 'It is part of "page", by way of the type Page.', "It stands in shared.yaml:3."],
    ["stays-in-process", 'It is part of "home", by way of the type Site.', "It stands in shared.yaml:3."],
  ]);
});

test("two agents with one type are told each", () => {
  const agent = "{ data: A, initial: Work, states: { Work: { mode: sync, next: done } } }";
  const text = `types: { A: { site: ${url} } }\nagents: { One: ${agent}, Two: ${agent} }`;
  expect(said("stays-in-process", text)).toEqual(
    ["One", "Two"].map(
      (name) =>
        `1 URL: "URL" cannot be copied, and the data of agent "${name}" goes to the thread of "Work" and comes back`,
    ),
  );
});

test("of one named type no more than ten are told", () => {
  const fields = Array.from({ length: 30 }, (_, row) => `f${row}: ${url}`).join(", ");
  expect(
    said("stays-in-process", cruncher({ types: `{ A: { ${fields} } }`, data: "{ a: A }" })),
  ).toHaveLength(10);
});

test("the way there is said, and what to do", () => {
  expect(
    notesOf("stays-in-process", cruncher({ types: `{ A: { b: B }, B: ${url} }`, data: "{ a: A }" })),
  ).toEqual([
    'It is part of "a", by way of the type A.',
    "Keep it in a field of your class, and put into the data what it can be made from, such as a `string`.",
    "If it is plain data, write its fields under `types`: then it can be copied.",
  ]);
});
