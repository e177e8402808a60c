import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { unusedNames } from "../../generator/load/rules/usedNames.js";
import { codesOf, notesOf, said } from "./said.js";

/** An agent that takes `Knock`, in a file that also declares this. */
function door(more: string, data = "{}"): string {
  return `${more}
agents:
  Door:
    data: ${data}
    states: { Open: { mode: events, handle: { Knock: [stay, done] } } }
`;
}

const knock = "events: { Knock: {} }";

test.each<[what: string, more: string, data?: string]>([
  ["the payload of a message", "types: { A: { a: string } }\nevents: { Knock: A }"],
  ["a field of a message", "types: { A: { a: string } }\nevents: { Knock: { a: [A] } }"],
  [
    "a response",
    `types: { A: { a: string } }\nevents: { Knock: {} }\nrequests: { Ask: { response: "A | null" } }`,
  ],
  ["the data of an agent", `types: { A: { a: string } }\n${knock}`, "A"],
  ["data under another name", `types: { A: { a: string }, B: A }\n${knock}`, "B"],
  ["data without fields", `types: { A: {} }\n${knock}`, "A"],
  ["a field of data", `types: { A: { a: string } }\n${knock}`, "{ a: { $map: A } }"],
  ["a type that is used", `types: { A: { b: B }, B: { c: C }, C: [D], D: string }\n${knock}`, "{ a: A }"],
])("a type is used by %s", (_what, more, data) => {
  expect(said("unused-type", door(more, data))).toEqual([]);
});

const unused = (line: number, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${line} ${name}: nothing uses the type "${name}"`);

test.each<[what: string, types: string, expected: readonly string[], data?: string]>([
  ["by nothing", "{ A: string }", unused(1, "A")],
  ["by itself alone", "{ A: { a: [A] } }", unused(1, "A")],
  ["round in a circle", "{ A: { b: [B] }, B: { a: [A] } }", unused(1, "A", "B")],
  ["by a type that is not used", "{ A: { b: B }, B: string }", unused(1, "A", "B")],
  ["whose fields data has of another", "{ A: { a: string }, B: { a: string } }", unused(1, "B"), "A"],
])("a type is not used: %s", (_what, types, expected, data) => {
  expect(said("unused-type", door(`types: ${types}\n${knock}`, data))).toEqual(expected);
});

test("of a type that only unused ones name, those are named", () => {
  const notes = (types: string): readonly string[] =>
    notesOf("unused-type", door(`types: ${types}\n${knock}`));
  expect(notes("{ B: string, A: { b: B, again: B } }")).toEqual([
    "Only what is not used itself names it: A.",
  ]);
  expect(notes("{ A: { a: [A] } }")).toEqual([
    "Remove it, or give it to a message, to data or to another type.",
  ]);
});

test.each<[what: string, more: string, expected: readonly string[]]>([
  [
    "an event",
    "events: { Knock: {}, Ring: {} }",
    ['1 Ring: no agent takes the event "Ring", and no type names it'],
  ],
  [
    "a request",
    `requests: { Ask: {} }\n${knock}`,
    ['1 Ask: no agent takes the request "Ask", and no type names it'],
  ],
  [
    "one that $accepts names",
    "types: { A: { $accepts: [Ring] } }\nevents: { Knock: { a: A }, Ring: {} }",
    [],
  ],
])("a message that no agent takes: %s", (_what, more, expected) => {
  expect(said("unused-message", door(more))).toEqual(expected);
});

test.each(["defer: [Ring]", "ignore: Ring", "handle: { Ring: stay }"])(
  "a message is used by %s",
  (stance) => {
    const states = `Open: { mode: events, handle: { Knock: [Shut] } }, Shut: { mode: events, ${stance}, timers: { open: { after: 1s, next: [Open, done] } } }`;
    const text = `events: { Knock: {}, Ring: {} }\nagents: { Door: { initial: Open, states: { ${states} } } }`;
    expect(said("unused-message", text)).toEqual([]);
  },
);

test.each([
  ["Page", ['nothing uses the type "A"', 'nothing uses the type "C"']],
  ["C", ['"Page" is imported and never used', 'nothing uses the type "A"']],
])("what imported data names is of its own file: data is %s", (data, messages) => {
  const shared = "types: { Page: { at: A }, A: string, B: { b: string } }";
  const more = "import: { Page: ./shared.yaml, B: ./shared.yaml }\ntypes: { A: string, C: B }";
  const [, diagnostics] = load([
    { file: "spec.yaml", text: door(`${more}\n${knock}`, data) },
    { file: "shared.yaml", text: shared },
  ]);
  expect(diagnostics.map(({ message }) => message)).toEqual(messages);
});

test("a file without agents only shares", () => {
  const text = "types: { A: string }\nevents: { Knock: {} }\nrequests: { Ask: {} }";
  expect(codesOf(text)).toEqual([]);
  const [[spec]] = load([{ file: "spec.yaml", text }]);
  expect(spec && unusedNames(spec, new Set())).toEqual({ types: [], messages: [], publications: [] });
});

test("unused names can be asked for", () => {
  const [[spec]] = load([
    {
      file: "spec.yaml",
      text: door(
        "types: { A: string }\nevents: { Knock: {}, Ring: {} }\nrequests: { Ask: {} }\npublications: { News: { snapshot: string, update: string } }",
      ),
    },
  ]);
  const names =
    spec &&
    Object.values(unusedNames(spec, new Set())).map((list: readonly { name: string }[]) =>
      list.map(({ name }) => name),
    );
  expect(names).toEqual([["A"], ["Ring", "Ask"], ["News"]]);
});

const differs = (line: number, name: string, other: string): string =>
  `${line} ${name}: "${name}" differs from "${other}" only in the case of its letters`;

/** An agent with these timers, and a state with those. */
function timers(agent: string, state: string): string {
  return `agents:
  Door:
    forever: true
    timers: { ${agent} }
    states:
      Open: { mode: events, timers: { ${state} } }`;
}

const tick = "{ every: 1s, next: stay }";

test.each<[what: string, text: string, expected: readonly string[]]>([
  ["types", "types: { Url: string, URL: string }", [differs(1, "URL", "Url")]],
  ["a type and an event", "types: { Url: string }\nevents: { URL: {} }", [differs(2, "URL", "Url")]],
  [
    "a request and an agent",
    "requests: { DOOR: {} }\nagents: { Door: { initial: A, states: { A: { mode: duty, next: done } } } }",
    [differs(2, "Door", "DOOR")],
  ],
  [
    "states",
    "agents: { Door: { initial: At, states: { At: { mode: duty, next: AT }, AT: { mode: duty, next: done } } } }",
    [differs(1, "AT", "At")],
  ],
  [
    "timers of an agent",
    timers(`pollUrl: ${tick}, pollURL: ${tick}`, ""),
    [differs(4, "pollURL", "pollUrl")],
  ],
  ["timers of a state", timers("", `pollUrl: ${tick}, pollURL: ${tick}`), [differs(6, "pollURL", "pollUrl")]],
  [
    "bodies of two agents",
    `agents:
  A: { initial: AtOnce, states: { AtOnce: { mode: sync, next: done } } }
  B: { initial: Atonce, states: { Atonce: { mode: sync, next: done } } }`,
    ['3 Atonce: "atonce.sync.ts" differs from "atOnce.sync.ts" only in the case of its letters'],
  ],
  [
    "bodies of which one has the longer name",
    `agents:
  A: { initial: Go, states: { Go: { mode: sync, next: done } } }
  B: { initial: Go, states: { Go: { mode: sync, next: done } } }
  C: { initial: Bgo, states: { Bgo: { mode: sync, next: done } } }`,
    ['4 Bgo: "bgo.sync.ts" differs from "bGo.sync.ts" only in the case of its letters'],
  ],
])("names that differ in case alone: %s", (_what, text, expected) => {
  expect(said("case-collision", text)).toEqual(expected);
});

test.each<[what: string, text: string]>([
  [
    "states of two agents that run on no thread",
    "agents: { A: { initial: At, states: { At: { mode: duty, next: done } } }, B: { initial: AT, states: { AT: { mode: sync, next: done } } } }",
  ],
  [
    "bodies of one name: the second has a longer one",
    "agents: { A: { initial: At, states: { At: { mode: sync, next: done } } }, B: { initial: At, states: { At: { mode: sync, next: done } } } }",
  ],
  ["a timer of an agent and one of a state", timers(`poll: ${tick}`, `pOLL: ${tick}`)],
  [
    "a state and a message",
    "events: { Open: {} }\nagents: { Door: { states: { OPEN: { mode: events, handle: { Open: done } } } } }",
  ],
])("names that may differ in case alone: %s", (_what, text) => {
  expect(said("case-collision", text)).toEqual([]);
});

test("it is said where the other one is", () => {
  const reason =
    "Readers take them for one name, and many file systems take files of such names for one file.";
  expect(notesOf("case-collision", "types:\n  Url: string\n  URL: string")).toEqual([
    "The other is in line 2.",
    reason,
  ]);
  const bodies =
    "agents:\n  A: { initial: Go, states: { Go: { mode: sync, next: done } } }\n  B: { initial: GO, states: { GO: { mode: sync, next: done } } }";
  expect(notesOf("case-collision", bodies)).toEqual([
    'The other is the body of state "Go" of "A", in line 2.',
    reason,
  ]);
});
