import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";

/** A spec's declarations, and what the events state of its agent says. */
type Life = readonly [declared: string, says: string];

function young([declared, says]: Life, imports: string): string {
  const growing = `Growing: { mode: events, ${says} }`;
  return `import: { Two: ./two.yaml${imports} }
${declared}
agents:
  One: { forever: true, initial: Soft, states: { Soft: { mode: async, next: [Growing, { molt: Two }] }, ${growing} } }`;
}

function grown([declared, says]: Life): string {
  return `${declared}\nagents:\n  Two: { forever: true, states: { Living: { mode: events, ${says} } } }`;
}

/** What is said of `One`, which becomes `Two` of another spec. Only this may be wrong with the two. */
function told(one: Life, two: Life, imports = ""): readonly string[] {
  const texts: Readonly<Record<string, string>> = { "one.yaml": young(one, imports), "two.yaml": grown(two) };
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  const errors = load(sources)[1].filter(({ severity }) => severity === "error");
  return errors.map(({ code, message, notes, span }) => {
    expect({ code, file: span?.source.file }).toEqual({ code: "molt-message", file: "one.yaml" });
    expect(span?.source.text.slice(span.start, span.end)).toBe("{ molt: Two }");
    return [message, ...notes].join("\n");
  });
}

const feed = "handle: { Feed: stay }";
const debit = "handle: { Debit: stay }";
const heard = "subscribes: { Config: stay }";

test("a message that is imported is the same", () => {
  expect(told(["", feed], ["events: { Feed: { grams: integer } }", feed], ", Feed: ./two.yaml")).toEqual([]);
});

test.each<[what: string, one: Life, two: Life]>([
  [
    "fields in another order, and their type behind a name",
    ["events: { Feed: { grams: integer, of?: [string] } }", feed],
    ["types: { Plants: [string], Grams: integer }\nevents: { Feed: { of?: Plants, grams: Grams } }", feed],
  ],
  [
    "a type that holds itself, declared twice",
    ["types: { Tree: { is: string, in: [Tree] } }\nevents: { Feed: Tree }", feed],
    ["types: { Tree: { is: string, in: [Tree] } }\nevents: { Feed: Tree }", feed],
  ],
  [
    "a choice in another order, one of it behind a name",
    ["types: { Who: { name: string } }\nevents: { Feed: { by: string | Who | null } }", feed],
    ["types: { Owner: { name: string } }\nevents: { Feed: { by: null | string | Owner } }", feed],
  ],
  [
    "a request, to which responders and recipients are alike",
    [
      "requests: { Get: { response: string }, Debit: { params: { who: { $responder: Get }, to: { $accepts: [Get] } } } }",
      debit,
    ],
    [
      "requests: { Debit: { params: { to: { $accepts: [Get] }, who: { $responder: Get } } }, Get: { response: string } }",
      debit,
    ],
  ],
  [
    "a publication",
    ["publications: { Config: { snapshot: { a: string }, update: string } }", heard],
    ["publications: { Config: { snapshot: { a: string }, update: string } }", heard],
  ],
  [
    "a tag",
    [
      "requests: { Debit: { response: string } }",
      `${debit}, replies: { Debit: { tag: [string], next: stay } }`,
    ],
    [
      "types: { Names: [string] }\nrequests: { Debit: { response: string } }",
      `${debit}, replies: { Debit: { tag: Names, next: stay } }`,
    ],
  ],
  [
    "an event here and a request there, which are not taken for each other",
    ["events: { Feed: { grams: integer } }", feed],
    ["requests: { Feed: { params: { kilos: string } } }", feed],
  ],
])("nothing is said of what is built alike: %s", (_, one, two) => {
  expect(told(one, two)).toEqual([]);
});

test.each<[what: string, one: Life, two: Life, message: string]>([
  [
    "payload of an event",
    ["events: { Feed: { grams: integer } }", feed],
    ["events: { Feed: { grams: number } }", feed],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "payload in what may be left out",
    ["events: { Feed: { grams: integer } }", feed],
    ["events: { Feed: { grams?: integer } }", feed],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "payload behind the same name",
    ["types: { Food: [{ of: string }] }\nevents: { Feed: { food: Food } }", feed],
    ["types: { Food: [{ of: integer }] }\nevents: { Feed: { food: Food } }", feed],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "responder in a payload",
    ["requests: { Get: { response: string } }\nevents: { Feed: { who: { $responder: Get } } }", feed],
    ["requests: { Get: { response: integer } }\nevents: { Feed: { who: { $responder: Get } } }", feed],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "recipient in a payload",
    [
      "publications: { Config: { snapshot: {}, update: string } }\nevents: { Feed: { to: { $accepts: [Config] } } }",
      feed,
    ],
    [
      "publications: { Config: { snapshot: {}, update: number } }\nevents: { Feed: { to: { $accepts: [Config] } } }",
      feed,
    ],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "choice in a payload",
    ["types: { Who: { name: string } }\nevents: { Feed: { by: string | Who } }", feed],
    ["types: { Who: { name: number } }\nevents: { Feed: { by: string | Who } }", feed],
    '"One" becomes "Two", where the event "Feed" has another payload',
  ],
  [
    "payload of a request",
    ["requests: { Debit: { params: { n: integer }, response: string } }", debit],
    ["requests: { Debit: { params: { s: string }, response: string } }", debit],
    '"One" becomes "Two", where the request "Debit" has another payload',
  ],
  [
    "response",
    ["requests: { Debit: { response: integer } }", debit],
    ["requests: { Debit: {} }", debit],
    '"One" becomes "Two", where the request "Debit" has another response',
  ],
  [
    "snapshot of what it subscribes to",
    ["publications: { Config: { snapshot: { a: string }, update: string } }", heard],
    ["publications: { Config: { snapshot: { b: string }, update: string } }", heard],
    '"One" becomes "Two", where the subscription to "Config" has another snapshot',
  ],
  [
    "update of what it subscribes to",
    ["publications: { Config: { snapshot: { a: string }, update: string } }", heard],
    ["publications: { Config: { snapshot: { a: string }, update: [string] } }", heard],
    '"One" becomes "Two", where the subscription to "Config" has another update',
  ],
  [
    "tag",
    [
      "requests: { Debit: { response: string } }",
      `${debit}, replies: { Debit: { tag: integer, next: stay } }`,
    ],
    ["requests: { Debit: { response: string } }", `${debit}, replies: { Debit: stay }`],
    '"One" becomes "Two", where the reply to "Debit" has another tag',
  ],
  [
    "response that it is replied",
    ["requests: { Debit: { response: string } }", "replies: { Debit: stay }"],
    ["requests: { Debit: { response: integer } }", "replies: { Debit: stay }"],
    '"One" becomes "Two", where the reply to "Debit" has another response',
  ],
])("another %s is an error", (_, one, two, message) => {
  expect(told(one, two).map((said) => said.split("\n")[0])).toEqual([message]);
});

test("publications count as well, by the way of a life that knows nothing of them", () => {
  const text = (update: string, agents: string) =>
    `publications: { Config: { snapshot: {}, update: ${update} } }\nevents: { Poke: {} }\nagents:\n${agents}`;
  const poked = "handle: { Poke: stay }";
  const one = `import: { Two: ./two.yaml }\n${text(
    "string",
    `  One:
    publishes: [Config]
    initial: Soft
    states: { Soft: { mode: async, next: [Idle, { molt: Two }] }, Idle: { mode: events, ${poked} } }`,
  )}`;
  const two = text(
    "integer",
    `  Two: { initial: Soft, states: { Soft: { mode: async, next: [{ molt: Three }] } } }
  Three: { publishes: [Config], forever: true, states: { Living: { mode: events, ${poked} } } }`,
  );
  const sources = Object.entries({ "one.yaml": one, "two.yaml": two }).map(([file, text]) => ({
    file,
    text,
  }));
  const errors = load(sources)[1].filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message, notes }) => [code, message, ...notes])).toEqual([
    [
      "molt-message",
      '"One" becomes "Three", where the publication "Config" has another update',
      'It becomes that by way of "Two".',
      'The update is `string` for "One" (one.yaml:2), and `integer` for "Three" (two.yaml:1).',
      "Declare it in one spec alone and import it, or give one of the two another name.",
    ],
  ]);
});

test("the types that an output names are looked into", () => {
  const codesWith = (weight: string) =>
    load([
      {
        file: "one.yaml",
        text: `import: { Two: ./two.yaml }
types: { Weight: { grams: integer } }
agents: { One: { output: { of: Weight }, initial: Soft, states: { Soft: { mode: async, next: [{ molt: Two }] } } } }`,
      },
      {
        file: "two.yaml",
        text: `types: { Weight: ${weight} }
agents: { Two: { output: { of: Weight }, initial: Old, states: { Old: { mode: async, next: [done] } } } }`,
      },
    ])[1].map(({ code }) => code);
  expect(codesWith("{ grams: integer }")).toEqual([]);
  expect(codesWith("{ kilos: integer }")).toEqual(["molt-output"]);
});

test("names that follow one another for long are compared to the end", () => {
  const types = Array.from({ length: 3_000 }, (_, at) => `  T${at}: [T${at + 1}]`).join("\n");
  const fed = (end: string) => `types:\n${types}\n  T3000: ${end}\nevents: { Feed: { of: T0 } }`;
  expect(told([fed("string"), feed], [fed("integer"), feed])).toHaveLength(1);
});
