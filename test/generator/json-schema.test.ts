import { expect, test } from "vitest";
import { allDefinitions, definitionsFromOutside } from "../../generator/emit/definitions.js";
import { AjvValidators } from "../../runtime/hosts/validate/validators.js";
import { specOf } from "./emitCases.js";

/** The JSON Schema of a type, as the payload of an event; `isStandard`: as graph.json has it. */
function schemaOf(type: string, isStandard = false): unknown {
  const spec = specOf(
    "specs/shop.yaml",
    `types: { Page: { url: string }, Given: ${type} }
events: { Enter: Given, Served: {} }
requests: { Sit: {} }
agents: { Shop: { forever: true, states: { Open: { mode: events, handle: { Enter: stay, Served: stay, Sit: stay } } } } }
`,
  );
  return (isStandard ? allDefinitions(spec) : definitionsFromOutside(spec))["Given"];
}

const text = { type: "string" };
const page = { $ref: "#/definitions/Page" };

test.each<[written: string, schema: unknown]>([
  ["string", text],
  ["number", { type: "number" }],
  ["integer", { type: "integer" }],
  ["boolean", { type: "boolean" }],
  ['"null"', { type: "null" }],
  ["unknown", {}],
  ["Page", page],
  ["[string]", { type: "array", items: text }],
  ["{}", { type: "object", additionalProperties: false }],
  [
    '{ a: string, "b?": integer }',
    {
      type: "object",
      properties: { a: text, b: { type: "integer" } },
      required: ["a"],
      additionalProperties: false,
    },
  ],
  ['{ "b?": Page }', { type: "object", properties: { b: page }, additionalProperties: false }],
  ["{ $map: [Page] }", { type: "object", additionalProperties: { type: "array", items: page } }],
  ["{ $enum: [small, 3, true, null] }", { enum: ["small", 3, true, null] }],
  ['"string | null"', { type: ["string", "null"] }],
  ['"integer | number | integer"', { type: ["integer", "number"] }],
  ['"{ $enum: [a, b] } | null"', { enum: ["a", "b", null] }],
  ['"{ $enum: [a, b] } | { $enum: [b, c] }"', { enum: ["a", "b", "c"] }],
  ['"{ $enum: [a, b] } | string"', { anyOf: [{ enum: ["a", "b"] }, text] }],
  ['"Page | null"', { anyOf: [page, { type: "null" }] }],
  ['"Page | unknown"', {}],
  ["{ $schema: { type: string, format: email } }", { type: "string", format: "email" }],
])("the JSON Schema of %s", (written, schema) => {
  expect(schemaOf(written)).toEqual(schema);
  expect(schemaOf(written, true)).toEqual(schema);
});

test.each<[written: string, form: object]>([
  ['{ $ts: URL, from: "node:url" }', { $ts: "URL", from: "node:url" }],
  ["{ $address: Shop }", { $address: "Shop" }],
  ["{ $accepts: [Enter, Served] }", { $accepts: ["Enter", "Served"] }],
  ["{ $responder: Sit }", { $responder: "Sit" }],
])(
  "what exists only in a process is written as in the spec, and nothing passes for it elsewhere: %s",
  (written, form) => {
    expect(schemaOf(written)).toEqual(form);
    expect(schemaOf(written, true)).toEqual({ ...form, not: {} });
  },
);

test.each<[name: string, written: string, schema: unknown]>([
  [
    "references lead to where the schema stands now",
    '[{ $schema: { properties: { "a/b": { $ref: "#" } }, items: { $ref: "#/properties/a~1b" } } }]',
    {
      type: "array",
      items: {
        properties: { "a/b": { $ref: "#/definitions/Given/items" } },
        items: { $ref: "#/definitions/Given/items/properties/a~1b" },
      },
    },
  ],
  [
    "inside a union as well",
    "\"string | { a: { $schema: { $ref: '#/$defs/x', $defs: { x: { type: array, items: { $ref: '#/$defs/x' } } } } } }\"",
    {
      anyOf: [
        text,
        {
          type: "object",
          properties: {
            a: {
              $defs: {
                x: {
                  type: "array",
                  items: { $ref: "#/definitions/Given/anyOf/1/properties/a/$defs/x" },
                },
              },
              allOf: [{ $ref: "#/definitions/Given/anyOf/1/properties/a/$defs/x" }],
            },
          },
          required: ["a"],
          additionalProperties: false,
        },
      ],
    },
  ],
  [
    "what stands beside a reference moves to where every reader sees it",
    '{ $schema: { $ref: "#/definitions/a", minLength: 2, allOf: [{ maxLength: 5 }], definitions: { a: { type: string } } } }',
    {
      minLength: 2,
      allOf: [{ maxLength: 5 }, { $ref: "#/definitions/Given/definitions/a" }],
      definitions: { a: text },
    },
  ],
  [
    "what only looks like a reference stays",
    '{ $schema: { const: { $ref: "#/x", $id: y }, default: { $ref: "#" }, examples: [{ $ref: "#" }], enum: [{ $ref: "#/z" }], properties: { $ref: { type: string }, $id: { type: string } } } }',
    {
      const: { $ref: "#/x", $id: "y" },
      default: { $ref: "#" },
      examples: [{ $ref: "#" }],
      enum: [{ $ref: "#/z" }],
      properties: { $ref: text, $id: text },
    },
  ],
  [
    "another base, another dialect and another way to run are left out",
    '{ $schema: { $id: "https://example.org/x", $schema: "http://json-schema.org/draft-07/schema#", $async: true, items: { $id: "#here", type: string } } }',
    { items: text },
  ],
])("a JSON Schema of the user's in the document: %s", (_, written, schema) => {
  expect(schemaOf(written)).toEqual(schema);
});

test("references to keys of any kind are followed", () => {
  const keys = ["a b", "50%", "a/b", "a~b", "ключ", "#", '"', "?", "^", "$defs", "constructor"];
  const definitions = Object.fromEntries(keys.map((key) => [key, { const: key }]));
  for (const key of keys) {
    const pointer = encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
    const $schema = { properties: { of: { $ref: `#/definitions/${pointer}` } }, definitions };
    const schemas = { Given: schemaOf(JSON.stringify({ $schema })) };
    const judge = (of: string) => new AjvValidators().misfit({ of }, schemas, "Given", "elsewhere");
    expect([key, judge(key), judge("other")]).toEqual([key, null, expect.stringContaining("at /of")]);
  }
});

const shop = specOf(
  "specs/shop.yaml",
  `types: { Page: { url: string }, Mark: { of: Page }, Unused: string }
events: { Enter: { page: Page }, Leave: {}, Elsewhere: {} }
requests: { Count: { params: { of: Mark }, response: integer } }
agents:
  Shop:
    data: { open: boolean = true }
    output: Page
    states:
      Open: { mode: events, handle: { Enter: [stay, Adding], Count: stay } }
      Adding: { mode: sync, data: { page: Page, tries: integer = 0 }, next: [Open, Checking, done], fallback: [Never] }
      Checking: { mode: sync, data: { mark: string }, repeat: true, next: [Open] }
      Never: { mode: async, next: [done] }
  Door: { forever: true, states: { Open: { mode: events, handle: { Leave: stay } } } }
  Clock: { forever: true, initial: Going, states: { Going: { mode: async, repeat: true } } }
`,
);

test("graph.json has a definition for everything that has a type", () => {
  expect(Object.keys(allDefinitions(shop))).toEqual([
    ...["Page", "Mark", "Unused", "Enter", "Leave", "Elsewhere", "Count", "Count.response"],
    ...["Shop.data", "Shop.output", "Shop.Open", "Shop.Adding", "Shop.Checking", "Shop.Never"],
    ...["Door.data", "Door.Open", "Clock.data", "Clock.Going"],
  ]);
});

test("the module has only what comes from outside: messages that are taken, and what threads are given and bring home", () => {
  expect(Object.keys(definitionsFromOutside(shop))).toEqual([
    ...["Page", "Mark", "Enter", "Count", "Shop.data", "Shop.output", "Shop.Open", "Shop.Adding"],
    ...["Shop.Checking", "Leave"],
  ]);
});

test("data with defaults is required: the runtime has filled it in", () => {
  expect(allDefinitions(shop)["Shop.Adding"]).toMatchObject({ required: ["page", "tries"] });
});
